package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.subject.IdentityVault.FoundOrganisation;
import org.goodfaith.core.subject.SubjectName;
import org.goodfaith.web.Problem;
import org.goodfaith.web.PublicFile;
import org.goodfaith.web.Wiring;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Organisations: the search and the public page of each.
@Path("/organisations")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class OrganisationPage {
  private static final int FOUND_MAX = 50;

  private final Wiring wiring;
  private final Frames frames;
  private final PublicFile publicFile;
  private final FileViews views;

  OrganisationPage(Wiring wiring, Frames frames, PublicFile publicFile, FileViews views) {
    this.wiring = wiring;
    this.frames = frames;
    this.publicFile = publicFile;
    this.views = views;
  }

  /// One line of what was found.
  ///
  /// @param handle opaque name
  /// @param name its first name, or its identifier where it has none
  /// @param others further names, empty where none
  /// @param identifier as text
  public record FoundView(String handle, String name, String others, String identifier) {}

  /// Searches.
  @GET
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance search(@RestQuery @DefaultValue("") String name) {
    String words = name.strip();
    List<FoundView> found =
        words.isEmpty()
            ? List.of()
            : wiring.vault().searchOrganisations(words, FOUND_MAX).stream()
                .map(this::view)
                .toList();
    return Templates.search(frames.at("organisations"), words, found, found.size() == FOUND_MAX);
  }

  private FoundView view(FoundOrganisation one) {
    String identifier = one.identifier().value();
    return new FoundView(
        wiring.handles().handleOf(one.subject()).text(),
        one.names().isEmpty() ? identifier : one.names().getFirst(),
        one.names().size() < 2 ? "" : String.join(", ", one.names().subList(1, one.names().size())),
        identifier);
  }

  /// Shows one.
  @GET
  @Path("{handle}")
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance show(@RestPath String handle) {
    PublicFile.Opened opened =
        publicFile.of(handle).orElseThrow(() -> Problem.noOrganisation().exception());
    SubjectName name = opened.name();
    String identifier = name.identifiers().isEmpty() ? "" : name.identifiers().getFirst().value();
    FoundView found =
        new FoundView(
            handle,
            name.names().isEmpty() ? identifier : name.names().getFirst(),
            name.names().size() < 2
                ? ""
                : String.join(", ", name.names().subList(1, name.names().size())),
            identifier);
    FileView view = views.of(opened.answered(), false, false, "");
    return Templates.organisation(frames.at("organisations"), found, view);
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance search(
        Frame frame, String words, List<FoundView> found, boolean more);

    static native TemplateInstance organisation(Frame frame, FoundView who, FileView about);
  }
}
