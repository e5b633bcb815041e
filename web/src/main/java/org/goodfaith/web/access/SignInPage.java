package org.goodfaith.web.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.web.Account;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.pages.Frame;
import org.goodfaith.web.pages.Frames;
import org.goodfaith.web.pages.OwnHomePage;
import org.goodfaith.web.pages.PageWords;
import org.jboss.resteasy.reactive.RestCookie;

/// Signing in to the pages, and out.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class SignInPage {
  private static final String START = "/";

  private final Wiring wiring;
  private final Frames frames;
  private final PageWords words;
  private final CheckPassword check;
  private final Sessions sessions;

  SignInPage(
      Wiring wiring, Frames frames, PageWords words, CheckPassword check, Sessions sessions) {
    this.wiring = wiring;
    this.frames = frames;
    this.words = words;
    this.check = check;
    this.sessions = sessions;
  }

  /// Shows the form.
  @GET
  @Path("sign-in")
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance form(
      @org.jboss.resteasy.reactive.RestQuery @DefaultValue(START) String to) {
    return page(to, "");
  }

  /// Checks name and password and begins a session.
  @POST
  @Path("sign-in")
  @PermitAll
  @Operation(hidden = true)
  public Response signIn(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("to") @DefaultValue(START) String to,
      HttpServerRequest request) {
    String address = String.valueOf(request.remoteAddress().hostAddress());
    return switch (check.check(name.strip(), password, address)) {
      case CheckPassword.Right right ->
          Response.seeOther(destination(right.account(), to))
              .cookie(cookie(sessions.begin(right.account()), -1, request.isSSL()))
              .build();
      case CheckPassword.Wrong _ ->
          Response.status(401).entity(page(to, words.say().signInWrong())).build();
      case CheckPassword.Wait wait -> {
        long seconds = wait.left().toSeconds() + 1;
        yield Response.status(429)
            .header("Retry-After", seconds)
            .entity(page(to, words.say().signInWait(seconds)))
            .build();
      }
    };
  }

  /// Ends the session.
  @POST
  @Path("sign-out")
  @PermitAll
  @Operation(hidden = true)
  public Response signOut(
      @RestCookie(SignInMechanism.COOKIE) @DefaultValue("") String token,
      HttpServerRequest request) {
    sessions.end(token);
    return Response.seeOther(URI.create(START)).cookie(cookie("", 0, request.isSSL())).build();
  }

  private TemplateInstance page(String to, String trouble) {
    return Templates.signIn(frames.at("sign-in"), local(to), trouble, wiring.demoNotes());
  }

  private static URI destination(Account account, String to) {
    String local = local(to);
    if (!local.equals(START) || account.subject() == null) {
      return URI.create(local);
    }
    return URI.create(OwnHomePage.ADDRESS);
  }

  /// Only addresses of this site: no open redirect.
  private static String local(String to) {
    return to.matches("/[a-z0-9][A-Za-z0-9/_.-]{0,200}") ? to : START;
  }

  private static NewCookie cookie(String value, int maxAge, boolean secure) {
    return new NewCookie.Builder(SignInMechanism.COOKIE)
        .value(value)
        .path("/")
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance signIn(
        Frame frame, String to, String trouble, List<String> notes);
  }
}
