package org.goodfaith.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Approvals;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Role;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.json.RulebooksJson;
import org.jboss.resteasy.reactive.RestPath;

/// Every rulebook on its way from draft to law, and the approvals of officers.
@Path("/v1/rulebooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "rulebooks", description = "Drafts, approvals and laws in force.")
public final class RulebooksApi {
  private final Wiring wiring;
  private final Ask ask;
  private final Visitor visitor;
  private final Approvals approvals;

  RulebooksApi(Wiring wiring, Ask ask, Visitor visitor, Approvals approvals) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
    this.approvals = approvals;
  }

  /// Every rulebook with its steps.
  @GET
  @PermitAll
  @Operation(
      summary = "Every rulebook: drafts, approvals, days in force",
      description = "Who drafted, approved and published is named to officers and the operator.")
  public List<Map<String, Object>> rulebooks() {
    boolean names = visitor.is(Role.OFFICER) || visitor.is(Role.OPERATOR);
    return RulebooksJson.of(
        wiring.ledger().entriesOf(SubjectKey.REGISTRY),
        ask.today(),
        names,
        digest -> wiring.library().byDigest(digest).title());
  }

  /// Approves a draft, as the officer signed in.
  @POST
  @Path("{digest}/approvals")
  @RolesAllowed("officer")
  @Operation(
      summary = "Approve a draft of the law",
      description =
          "Two officers must, who differ from each other and from who drafted it. Role: officer.")
  public List<Map<String, Object>> approve(
      @RestPath @Parameter(description = "digest of the draft") String digest) {
    approvals.approve(digest);
    return rulebooks();
  }
}
