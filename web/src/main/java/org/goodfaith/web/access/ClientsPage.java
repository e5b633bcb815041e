package org.goodfaith.web.access;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Account;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.pages.Clients;
import org.goodfaith.web.pages.Clients.ClientView;
import org.goodfaith.web.pages.Frame;
import org.goodfaith.web.pages.Frames;
import org.goodfaith.web.pages.OwnHomePage;
import org.jboss.resteasy.reactive.RestCookie;
import org.jspecify.annotations.Nullable;

/// For whom the account signed in acts, and the choice of one of them.
@Path("/clients")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ClientsPage {
  /// What a right to act begins with.
  private final Wiring wiring;

  private final Ask ask;
  private final Visitor visitor;
  private final Sessions sessions;
  private final Frames frames;
  private final Clients clients;

  ClientsPage(
      Wiring wiring, Ask ask, Visitor visitor, Sessions sessions, Frames frames, Clients clients) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
    this.sessions = sessions;
    this.frames = frames;
    this.clients = clients;
  }

  /// Shows them.
  @GET
  @RolesAllowed({"subject", "representative"})
  @Operation(hidden = true)
  public TemplateInstance show(@RestCookie(SignInMechanism.COOKIE) @DefaultValue("") String token) {
    if (visitor.stale()) {
      sessions.act(token, null); // The right has ended since.
    }
    List<ClientView> views = new ArrayList<>();
    String name = visitor.shown().map(Account::name).orElse("");
    for (SubjectKey subject : wiring.representatives().filesOf(name, wiring.ledger().head())) {
      Optional<Representative> right = visitor.rightOver(subject);
      right.ifPresent(one -> views.add(clients.view(subject, one)));
    }
    return Templates.clients(frames.at("clients"), views);
  }

  /// Acts for one of them from now on, or for nobody.
  @POST
  @Path("act")
  @RolesAllowed({"subject", "representative"})
  @Operation(hidden = true)
  public Response act(
      @FormParam("handle") @DefaultValue("") String handle,
      @RestCookie(SignInMechanism.COOKIE) @DefaultValue("") String token) {
    if (handle.isEmpty()) {
      sessions.act(token, null);
      return Response.seeOther(URI.create("/clients")).build();
    }
    @Nullable SubjectKey subject =
        ask.byHandle(handle).filter(key -> visitor.rightOver(key).isPresent()).orElse(null);
    if (subject == null) {
      throw new Problem(
              403,
              "act.no-right",
              "handle",
              "you have no right to act for this file",
              "a file that the page of your clients names",
              "Show an officer the document that gives you the right.")
          .exception();
    }
    sessions.act(token, subject);
    return Response.seeOther(URI.create(OwnHomePage.ADDRESS)).build();
  }

  /// The templates of this page.
  @CheckedTemplate(basePath = "RepresentativesPage")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance clients(Frame frame, List<ClientView> clients);
  }
}
