package org.goodfaith.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.json.RecallJson;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Answers that rested on what was wrong: whoever read them learns it here, and says so.
@Path("/v1/recalls")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "recalls", description = "Reports that would be others now, because a fact was wrong.")
public final class RecallsApi {
  private final Wiring wiring;
  private final Ask ask;
  private final Visitor visitor;

  RecallsApi(Wiring wiring, Ask ask, Visitor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// What the account signed in has read and should read again.
  @GET
  @Path("{handle}")
  @RolesAllowed({"lender", "officer"})
  @Operation(
      summary = "Your reports on a subject that would be others now",
      description =
          "Reports that this account read, and that rested on a fact that was corrected, withdrawn"
              + " or deleted since: what of them moved, as far as their purpose opened it."
              + " Roles: lender, officer.")
  public List<Map<String, @Nullable Object>> recalls(
      @RestPath @Parameter(description = "handle of the subject") String handle) {
    return own(subject(handle)).stream().map(RecallJson::of).toList();
  }

  /// Says that it is known.
  @POST
  @Path("{handle}/{entry}/acknowledgement")
  @RolesAllowed({"lender", "officer"})
  @Operation(
      summary = "Say that you know of a recall",
      description = "Kept in the subject's file, which sees it. Saying it again changes nothing.")
  public List<Map<String, @Nullable Object>> acknowledge(
      @RestPath @Parameter(description = "handle of the subject") String handle,
      @RestPath @Parameter(description = "number of the inquiry's entry") int entry) {
    SubjectKey subject = subject(handle);
    Recall recall =
        own(subject).stream()
            .filter(one -> one.inquiry().seq() == entry)
            .findFirst()
            .orElseThrow(() ->
                new Problem(
                        404,
                        "recall.unknown",
                        "entry",
                        "no answer of yours is recalled under this number",
                        "numbers of GET /v1/recalls/" + handle,
                        "Ask for the recalls of the subject first.")
                    .exception());
    if (recall.acknowledged() == null) {
      wiring
          .store()
          .append(
              subject, new EntryBody.Acknowledged(entry, visitor.signedIn().name(), ask.today()));
    }
    return recalls(handle);
  }

  private List<Recall> own(SubjectKey subject) {
    String name = visitor.signedIn().name();
    return Recall.of(
            wiring.ledger()::entriesOf,
            subject,
            wiring.library(),
            wiring.ledger().head().size(),
            ask.today())
        .stream()
        .filter(recall -> recall.reader().equals(name))
        .toList();
  }

  private SubjectKey subject(String handle) {
    return ask.byHandle(handle)
        .orElseThrow(() ->
            new Problem(
                    404,
                    "recall.subject",
                    "handle",
                    "there is no such subject",
                    "a handle of this registry",
                    "Take the handle from the report that you read.")
                .exception());
  }
}
