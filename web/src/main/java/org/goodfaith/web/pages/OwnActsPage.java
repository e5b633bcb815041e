package org.goodfaith.web.pages;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Ask;
import org.goodfaith.web.OwnActs;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Role;
import org.goodfaith.web.access.Visitor;
import org.jboss.resteasy.reactive.RestPath;

/// What a subject does about its own file, from its page.
@Path("/")
@RunOnVirtualThread
public final class OwnActsPage {
  private final Ask ask;
  private final Visitor visitor;
  private final OwnActs acts;

  OwnActsPage(Ask ask, Visitor visitor, OwnActs acts) {
    this.ask = ask;
    this.visitor = visitor;
    this.acts = acts;
  }

  /// Says yes, or takes it back.
  @POST
  @Path("subjects/{handle}/consents")
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response consent(
      @RestPath String handle,
      @FormParam("to") @DefaultValue("") String to,
      @FormParam("say") @DefaultValue("") String say) {
    acts.consent(own(handle), to, "yes".equals(say));
    return back(handle);
  }

  /// An officer says that it, or a colleague, is the subject or its kin, and decides nothing here
  /// from then on; the subject says so of an officer.
  @POST
  @Path("subjects/{handle}/kinship")
  @RolesAllowed({"subject", "officer"})
  @Operation(hidden = true)
  public Response kinship(
      @RestPath String handle, @FormParam("officer") @DefaultValue("") String officer) {
    if (visitor.is(Role.SUBJECT)) {
      acts.kinship(own(handle), officer);
    } else {
      SubjectKey subject = ask.byHandle(handle).orElseThrow(() -> notOwn().exception());
      acts.kinship(subject, officer.isEmpty() ? visitor.signedIn().name() : officer);
    }
    String next = officer.isEmpty() ? "/disputes" : "/subjects/" + handle + "/representatives";
    return Response.seeOther(URI.create(next)).build();
  }

  private SubjectKey own(String handle) {
    SubjectKey self = visitor.signedIn().subject();
    return ask.byHandle(handle)
        .filter(key -> key.equals(self))
        .orElseThrow(() -> notOwn().exception());
  }

  private static Problem notOwn() {
    return new Problem(
        403,
        "own-act.not-own",
        "handle",
        "a subject acts on its own file only",
        "the subject of the account",
        "Sign in as that subject.");
  }

  private static Response back(String handle) {
    return Response.seeOther(URI.create("/subjects/" + handle)).build();
  }
}
