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
import java.util.List;
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

  /// A page of looks.
  ///
  /// @param inquiries the newest first
  /// @param all how many there are on all pages
  /// @param newer number of the page before, 0 where this is the first
  /// @param older number of the page after, 0 where this is the last
  public record LooksView(List<InquiryView> inquiries, String all, int newer, int older) {
    /// Copies the list.
    public LooksView {
      inquiries = List.copyOf(inquiries);
    }
  }

  /// Shows one page; a number beyond the last shows the last.
  @GET
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public TemplateInstance show(@QueryParam("page") @DefaultValue("1") String page) {
    List<InquiryView> all = looks.of(access.self());
    int pages = Math.max(1, Math.ceilDiv(all.size(), Looks.PAGE));
    int asked = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    int at = Math.min(asked, pages);
    int from = (at - 1) * Looks.PAGE;
    List<InquiryView> here = all.subList(from, Math.min(all.size(), from + Looks.PAGE));
    return Templates.looks(
        frames.at("own"),
        new LooksView(here, Words.grouped(all.size()), at - 1, at < pages ? at + 1 : 0));
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance looks(Frame frame, LooksView view);
  }
}
