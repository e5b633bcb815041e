package org.goodfaith.web.api;

import static org.goodfaith.web.api.Requests.text;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.answer.ActFault;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.MayLink;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.api.Requests.AdviceRequest;
import org.goodfaith.web.api.Requests.CheckRequest;
import org.goodfaith.web.api.Requests.LinkRequest;
import org.goodfaith.web.api.Requests.ReportRequest;
import org.goodfaith.web.json.AdviceJson;
import org.goodfaith.web.json.AnswerJson;
import org.jspecify.annotations.Nullable;

/// Questions about a subject. Each names a purpose, and the subject sees it.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "questions", description = "Each names its purpose, and the subject sees it.")
public final class QuestionsApi {
  private final Wiring wiring;
  private final Ask ask;
  private final Visitor visitor;

  QuestionsApi(Wiring wiring, Ask ask, Visitor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// Scores with their steps, listings and measures.
  @POST
  @Path("assessments")
  @RolesAllowed({"subject", "lender", "officer", "operator"})
  @Operation(
      summary = "Assess a subject",
      description =
          "Scores with the article and the entries of each step, listings and measures, as far as"
              + " the purpose opens them. Roles: subject (own file), lender, officer, operator.")
  public Map<String, @Nullable Object> assessments(@Nullable ReportRequest request) {
    return new AnswerJson(wiring.handles()).assessment(report(request));
  }

  /// The same, with the records.
  @POST
  @Path("reports")
  @RolesAllowed({"subject", "lender", "officer", "operator"})
  @Operation(
      summary = "Read a report",
      description =
          "The assessment with the records it rests on, as far as the purpose opens them. Roles:"
              + " subject (own file), lender, officer, operator.")
  public Map<String, @Nullable Object> reports(@Nullable ReportRequest request) {
    return new AnswerJson(wiring.handles()).report(report(request));
  }

  /// What would raise a grade, and by when?
  @POST
  @Path("advice")
  @RolesAllowed({"subject", "lender", "officer", "operator"})
  @Operation(
      summary = "Ask what would raise a grade, and by when",
      description =
          "Ways to a grade with the first day on which it is there, each found by scoring the file"
              + " anew as it would stand then. Roles: subject (own file), lender, officer,"
              + " operator.")
  public Map<String, @Nullable Object> advice(@Nullable AdviceRequest request) {
    AdviceRequest asked = needed(request);
    Answered<Report> report =
        ask.report(
            visitor.reader(),
            ask.subject(text(asked.subject()), text(asked.handle())),
            text(asked.purpose()),
            "",
            "");
    return AdviceJson.of(
        ask.advice(report, text(asked.score()), text(asked.target())), wiring.handles());
  }

  private Answered<Report> report(@Nullable ReportRequest request) {
    ReportRequest asked = needed(request);
    Optional<SubjectKey> subject = ask.subject(text(asked.subject()), text(asked.handle()));
    return ask.report(
        visitor.reader(),
        subject,
        text(asked.purpose()),
        text(asked.asOf()),
        text(asked.knownAt()));
  }

  /// May this subject have this now?
  @POST
  @Path("checks")
  @RolesAllowed({"service", "officer", "operator"})
  @Operation(
      summary = "Check a service",
      description =
          "May this subject have this now? clear, privileged and suspended mean yes; refused and"
              + " undetermined mean no. Somebody unknown is answered like somebody with nothing"
              + " against them. Roles: service, officer, operator.")
  public Map<String, @Nullable Object> checks(@Nullable CheckRequest request) {
    CheckRequest asked = needed(request);
    return AnswerJson.check(
        ask.check(
            visitor.reader(),
            ask.subject(text(asked.subject()), text(asked.handle())),
            text(asked.service()),
            text(asked.purpose()),
            text(asked.need())));
  }

  /// Who asked checks about the account's own subject.
  @GET
  @Path("inquiries")
  @RolesAllowed("subject")
  @Operation(
      summary = "See who asked checks about you",
      description = "Newest first, until the end of their clock. Role: subject, of itself only.")
  public List<Map<String, @Nullable Object>> inquiries() {
    SubjectKey self = visitor.signedIn().subject();
    return self == null
        ? List.of()
        : wiring.journal().of(self).stream().map(AnswerJson::inquiry).toList();
  }

  /// An officer's finding that two subjects are the same, or are not.
  @POST
  @Path("links")
  @RolesAllowed("officer")
  @Operation(
      summary = "Link or unlink two subjects",
      description =
          "Enters both chains; both are told. What a file was restricted for before restricts the"
              + " other only after that one was told of it by itself and its own time to object is"
              + " over. Not by an officer who is kin to one of them. Role: officer.")
  public Map<String, @Nullable Object> links(@Nullable LinkRequest request) {
    LinkRequest asked = needed(request);
    SubjectKey one = known("one", text(asked.one()));
    SubjectKey other = known("other", text(asked.other()));
    if (asked.together() == null || one.equals(other)) {
      throw new Problem(
              400,
              "request.link",
              asked.together() == null ? "together" : "other",
              "the request does not say which two are, or are not, the same",
              "two subjects, and true or false",
              "Correct it and send it again.")
          .exception();
    }
    String officer = visitor.signedIn().name();
    Optional<ActFault> fault =
        MayLink.refuse(wiring.ledger(), one, other, officer, asked.together());
    if (fault.isPresent()) {
      throw Problem.of(403, fault.get()).exception();
    }
    wiring.store().link(one, other, asked.together(), officer, ask.today());
    return AnswerJson.treeHead(wiring.ledger().head());
  }

  private SubjectKey known(String field, String identifier) {
    return ask.subject(identifier, "")
        .orElseThrow(() ->
            new Problem(
                    404,
                    "answer.unknown-subject",
                    field,
                    "the registry holds no file under this identifier",
                    "an identifier of a subject with a file",
                    "Check scheme and value.")
                .exception());
  }

  static <T> T needed(@Nullable T body) {
    if (body == null) {
      throw new Problem(
              400,
              "request.empty",
              "the request has no body",
              "a JSON object; see /api",
              "Send the question in the body.")
          .exception();
    }
    return body;
  }
}
