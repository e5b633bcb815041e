package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.web.RecordAccess;

/// Who looked into the own file, from the newest look to the oldest that is kept, page after page.
@Path("/me/looks")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class LooksPage {
  private final RecordAccess access;
  private final Looks looks;
  private final Frames frames;

  LooksPage(RecordAccess access, Looks looks, Frames frames) {
    this.access = access;
    this.looks = looks;
    this.frames = frames;
  }

  /// Shows one page; a number beyond the last shows the last.
  @GET
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public TemplateInstance show(@QueryParam("page") @DefaultValue("1") String page) {
    return Templates.looks(frames.at("own"), looks.of(access.self(), page));
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance looks(Frame frame, Looks.LooksView view);
  }
}
