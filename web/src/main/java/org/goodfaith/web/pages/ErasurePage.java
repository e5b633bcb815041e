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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.EraseWhole.Result.Erased;
import org.goodfaith.core.answer.Erasure;
import org.goodfaith.core.answer.Erasure.Need;
import org.goodfaith.web.EraseFile;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Whether a person's file may be erased, what needs it and until when, and the erasing of it.
@Path("/subjects/{handle}/erasure")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ErasurePage {
  private final EraseFile file;
  private final Frames frames;
  private final PageWords words;

  ErasurePage(EraseFile file, Frames frames, PageWords words) {
    this.file = file;
    this.frames = frames;
    this.words = words;
  }

  /// What needs the file.
  ///
  /// @param what in words
  /// @param article of the law
  /// @param until last day, null where the law does not know it yet
  public record NeedView(String what, String article, @Nullable LocalDate until) {}

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
    return switch (file.look(file.subject(handle))) {
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
    file.confirmed("yes".equals(confirm), "yes");
    Erased erased = file.erase(file.subject(handle));
    return page(handle, State.ERASED, List.of(), erased);
  }

  private TemplateInstance page(String handle, State state, List<Need> needs) {
    return page(handle, state, needs, null);
  }

  private TemplateInstance page(
      String handle, State state, List<Need> needs, @Nullable Erased erased) {
    ReasonWords reasons = words.reasons();
    List<NeedView> views =
        needs.stream()
            .map(need -> new NeedView(reasons.of(need.what()), need.article(), need.until()))
            .toList();
    String told = erased == null ? "" : String.join(", ", erased.sent());
    boolean letter = erased != null && erased.letter();
    return Templates.erasure(frames.at("report"), handle, state, views, told, letter);
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance erasure(
        Frame frame, String handle, State state, List<NeedView> needs, String told, boolean letter);
  }
}
