package org.goodfaith.web.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodfaith.web.Account;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Problem.ProblemException;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.pages.ProblemPage;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// What is said when something goes wrong: problem+json under `/v1`, a calm page elsewhere, and the
/// sign-in page to who has not signed in.
@Singleton
final class ProblemResponses {
  private static final Logger LOG = Logger.getLogger(ProblemResponses.class);
  private static final String API = "/v1";
  private static final String PROBLEM_JSON = "application/problem+json";

  private final ProblemPage page;
  private final Sessions sessions;

  ProblemResponses(ProblemPage page, Sessions sessions) {
    this.page = page;
    this.sessions = sessions;
  }

  @ServerExceptionMapper(priority = 1)
  Response problem(ProblemException e, UriInfo uri, HttpServerRequest request) {
    return response(e.problem(), uri, request);
  }

  @ServerExceptionMapper(priority = 1)
  Response unauthorized(UnauthorizedException e, UriInfo uri, HttpServerRequest request) {
    if (api(uri)) {
      return challenge(
          new Problem(
              401,
              "access.sign-in",
              "nobody is signed in",
              "HTTP Basic with an account of this registry",
              "Send the name and password of an account with the request."),
          uri,
          request);
    }
    String here = URLEncoder.encode(uri.getRequestUri().getPath(), StandardCharsets.UTF_8);
    return Response.seeOther(URI.create("/sign-in?to=" + here)).build();
  }

  @ServerExceptionMapper(priority = 1)
  Response failed(AuthenticationFailedException e, UriInfo uri, HttpServerRequest request) {
    Object seconds = e.getAttribute(AccountProvider.WAIT_SECONDS);
    if (seconds instanceof Long wait) {
      Problem slow =
          new Problem(
              429,
              "access.too-many-tries",
              "too many failed sign-ins",
              "the next try in " + wait + " seconds",
              "Wait, check name and password, and try again.");
      Response response = response(slow, uri, request);
      response.getHeaders().putSingle("Retry-After", wait);
      return response;
    }
    return challenge(
        new Problem(
            401,
            "access.wrong",
            "name or password is wrong",
            "HTTP Basic with an account of this registry",
            "Check name and password and try again."),
        uri,
        request);
  }

  @ServerExceptionMapper(priority = 1)
  Response forbidden(ForbiddenException e, UriInfo uri, HttpServerRequest request) {
    return response(
        new Problem(
            403,
            "access.role",
            "your account has not the role for this",
            "",
            "Sign in with an account of the right role; the law says who may do what."),
        uri,
        request);
  }

  @ServerExceptionMapper(priority = 1)
  Response json(JsonProcessingException e, UriInfo uri, HttpServerRequest request) {
    return response(notJson(e), uri, request);
  }

  @ServerExceptionMapper(priority = 1)
  Response mismatch(MismatchedInputException e, UriInfo uri, HttpServerRequest request) {
    return json(e, uri, request);
  }

  @ServerExceptionMapper(priority = 1)
  Response other(WebApplicationException e, UriInfo uri, HttpServerRequest request) {
    if (e.getCause() instanceof JsonProcessingException cause) {
      return json(cause, uri, request);
    }
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    return response(plain(status), uri, request);
  }

  @ServerExceptionMapper(priority = 1)
  Response bug(RuntimeException e, UriInfo uri, HttpServerRequest request) {
    LOG.error("a request failed by our mistake", e);
    return response(plain(500), uri, request);
  }

  private static Problem plain(int status) {
    String code = "http." + status;
    return switch (status) {
      case 404 ->
          new Problem(
              status,
              code,
              "there is nothing at this address",
              "",
              "Check the address, or begin at the start page.");
      case 405 ->
          new Problem(
              status, code, "this method is not for this address", "", "See the page of the API.");
      case 406, 415 ->
          new Problem(
              status, code, "this form of content is not for this address", "", "Send JSON.");
      default ->
          status >= 500
              ? new Problem(
                  status,
                  code,
                  "the request could not be answered",
                  "",
                  "Try again later; the operator finds the reason in the log.")
              : new Problem(
                  status,
                  code,
                  "the request could not be understood",
                  "",
                  "Check the request and send it again.");
    };
  }

  private static Problem notJson(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
      return new Problem(
          400,
          "request.unknown-field",
          unknown.getPropertyName(),
          "the request has a field that means nothing here",
          known,
          "Leave the field out, or correct its name.");
    }
    String where =
        e.getLocation() == null
            ? ""
            : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
    return new Problem(
        400,
        "request.json",
        where,
        "the body is not the JSON expected here",
        "see /api",
        "Correct the body and send it again.");
  }

  private Response challenge(Problem problem, UriInfo uri, HttpServerRequest request) {
    Response response = response(problem, uri, request);
    if (api(uri)) {
      response.getHeaders().putSingle("WWW-Authenticate", "Basic realm=\"goodfaith\"");
    }
    return response;
  }

  private Response response(Problem problem, UriInfo uri, HttpServerRequest request) {
    if (api(uri)) {
      return Response.status(problem.status())
          .type(PROBLEM_JSON)
          .entity(JsonText.of(titled(problem)))
          .build();
    }
    return Response.status(problem.status())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(page.render(problem, signedIn(request)))
        .build();
  }

  /// The title speaks the language of who asks; what exactly is wrong is told in the words of the
  /// API, and by its code.
  private Map<String, @Nullable Object> titled(Problem problem) {
    Map<String, @Nullable Object> json = problem.json();
    json.put("title", page.title(problem));
    return json;
  }

  /// The account of the cookie, found without waiting for anything.
  private @Nullable Account signedIn(HttpServerRequest request) {
    Cookie cookie = request.getCookie(SignInMechanism.COOKIE);
    return cookie == null
        ? null
        : sessions.find(cookie.getValue()).map(Sessions.Signed::account).orElse(null);
  }

  private static boolean api(UriInfo uri) {
    return uri.getPath().startsWith(API);
  }
}
