package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Erasure;
import org.goodfaith.core.answer.Erasure.Need;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Ask;
import org.goodfaith.web.EraseFile;
import org.goodfaith.web.Problem;
import org.jboss.resteasy.reactive.RestPath;

/// Whether a person's file may be erased, what needs it and until when, and the erasing of it.
@Path("/subjects/{handle}/erasure")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ErasurePage {
  private static final int UNCONFIRMED = 422;

  private final Ask ask;
  private final EraseFile file;
  private final Frames frames;

  ErasurePage(Ask ask, EraseFile file, Frames frames) {
    this.ask = ask;
    this.file = file;
    this.frames = frames;
  }

  /// Where the file stands.
  public enum State {
    /// It may be erased.
    FREE,
    /// Something needs it.
    NEEDED,
    /// It is nobody's: only people are erased.
    NO_PERSON,
    /// It was erased just now.
    ERASED
  }

  /// Shows it.
  @GET
  @RolesAllowed("officer")
  @Operation(hidden = true)
  public TemplateInstance show(@RestPath String handle) {
    return switch (file.look(subject(handle))) {
      case Erasure.Free _ -> page(handle, State.FREE, List.of());
      case Erasure.Needed(List<Need> needs) -> page(handle, State.NEEDED, needs);
      case Erasure.NoPerson _ -> page(handle, State.NO_PERSON, List.of());
    };
  }

  /// Erases it, once the officer has said that it is meant.
  @POST
  @RolesAllowed("officer")
  @Operation(hidden = true)
  public TemplateInstance erase(
      @RestPath String handle, @FormParam("confirm") @DefaultValue("") String confirm) {
    if (!"yes".equals(confirm)) {
      throw new Problem(
              UNCONFIRMED,
              "erasure.unconfirmed",
              "confirm",
              "nobody said that it is meant",
              "yes",
              "Tick the box that says that it cannot be taken back.")
          .exception();
    }
    file.erase(subject(handle));
    return page(handle, State.ERASED, List.of());
  }

  private SubjectKey subject(String handle) {
    return ask.byHandle(handle)
        .orElseThrow(() ->
            new Problem(
                    404,
                    "erasure.no-file",
                    "handle",
                    "the registry holds no such file",
                    "the handle of a file",
                    "Open the file and follow it from there.")
                .exception());
  }

  private TemplateInstance page(String handle, State state, List<Need> needs) {
    return Templates.erasure(frames.at("report"), handle, state, needs);
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance erasure(
        Frame frame, String handle, State state, List<Need> needs);
  }
}
