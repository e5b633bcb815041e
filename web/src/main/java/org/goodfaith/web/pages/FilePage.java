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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Role;
import org.goodfaith.web.access.Visitor;
import org.jboss.resteasy.reactive.RestPath;

/// The page of a subject, for itself and for whoever names a purpose that opens it.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class FilePage {
  private final Ask ask;
  private final Frames frames;
  private final Visitor visitor;
  private final FileViews views;

  FilePage(Ask ask, Frames frames, Visitor visitor, FileViews views) {
    this.ask = ask;
    this.frames = frames;
    this.visitor = visitor;
    this.views = views;
  }

  /// Shows the own file; asks anybody else for a purpose first.
  @GET
  @Path("subjects/{handle}")
  @RolesAllowed({"subject", "lender", "officer", "operator"})
  @Operation(hidden = true)
  public TemplateInstance show(@RestPath String handle) {
    if (!visitor.is(Role.SUBJECT)) {
      return choice(handle);
    }
    return page(ask.byHandle(handle), purposes().getFirst().code(), "", "");
  }

  /// Shows the file as asked.
  @POST
  @Path("subjects/{handle}")
  @RolesAllowed({"subject", "lender", "officer", "operator"})
  @Operation(hidden = true)
  public TemplateInstance ask(
      @RestPath String handle,
      @FormParam("purpose") @DefaultValue("") String purpose,
      @FormParam("as_of") @DefaultValue("") String asOf,
      @FormParam("known_at") @DefaultValue("") String knownAt) {
    return page(ask.byHandle(handle), purpose, asOf, knownAt);
  }

  /// Asks whose file, and why.
  @GET
  @Path("report-desk")
  @RolesAllowed({"lender", "officer", "operator"})
  @Operation(hidden = true)
  public TemplateInstance desk() {
    return choice("");
  }

  /// Finds a file by its identifier, which travels in the body only.
  @POST
  @Path("report-desk")
  @RolesAllowed({"lender", "officer", "operator"})
  @Operation(hidden = true)
  public TemplateInstance find(
      @FormParam("subject") @DefaultValue("") String subject,
      @FormParam("purpose") @DefaultValue("") String purpose,
      @FormParam("as_of") @DefaultValue("") String asOf,
      @FormParam("known_at") @DefaultValue("") String knownAt) {
    return page(ask.subject(subject.strip(), ""), purpose, asOf, knownAt);
  }

  private TemplateInstance choice(String handle) {
    return Templates.purpose(frames.at("report"), handle, purposes(), ask.today().toString());
  }

  private TemplateInstance page(
      Optional<SubjectKey> subject, String purpose, String asOf, String knownAt) {
    Answered<Report> answered =
        ask.report(visitor.reader(), subject, purpose, asOf.strip(), knownAt.strip());
    boolean own = visitor.is(Role.SUBJECT);
    boolean named = own || visitor.is(Role.OFFICER);
    FileView view = views.of(answered, own, named, knownAt.strip());
    return Templates.file(frames.at(own ? "own" : "report"), view);
  }

  private List<PurposeRule> purposes() {
    String role = visitor.reader().role();
    List<PurposeRule> open =
        ask.law().purposes().stream()
            .filter(purpose -> purpose.report() && purpose.readers().contains(role))
            .toList();
    if (open.isEmpty()) {
      throw Problem.noPurpose(role).exception();
    }
    return open;
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance file(Frame frame, FileView about);

    static native TemplateInstance purpose(
        Frame frame, String handle, List<PurposeRule> purposes, String today);
  }
}
