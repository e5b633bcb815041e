package org.goodfaith.web;

import jakarta.ws.rs.WebApplicationException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodfaith.core.answer.AnswerFault;
import org.goodfaith.core.base.Fault;
import org.jspecify.annotations.Nullable;

/// Something wrong with a request, for programs as problem+json (RFC 9457) and for people as a
/// page: what is wrong, where, what is allowed, and what to do. No personal data.
///
/// @param status of HTTP
/// @param code stable, for programs
/// @param culprit part of the request, empty where it is the whole
/// @param detail what is wrong, in one sentence
/// @param allowed what would be right, empty where nothing is to be said
/// @param remedy what to do
public record Problem(
    int status, String code, String culprit, String detail, String allowed, String remedy) {
  /// A problem of the request as a whole.
  public Problem(int status, String code, String detail, String allowed, String remedy) {
    this(status, code, "", detail, allowed, remedy);
  }

  /// @return the problem of a fault of the core
  public static Problem of(int status, Fault fault) {
    return new Problem(
        status, fault.code(), fault.culprit(), fault.message(), fault.allowed(), fault.remedy());
  }

  /// @return the problem of a question that was declined
  public static Problem of(AnswerFault fault) {
    return of(
        switch (fault.reason()) {
          case PURPOSE, SERVICE -> 400;
          case NOT_ALLOWED, CONSENT, FROZEN -> 403;
          case NO_LAW, UNKNOWN_SUBJECT -> 404;
        },
        fault);
  }

  /// @return there is no such article
  public static Problem noArticle() {
    return new Problem(
        404,
        "law.no-article",
        "number",
        "the law in force has no such article",
        "a number of /v1/rulebook",
        "Look the article up in the law.");
  }

  /// @return there is no such organisation, or it is none
  public static Problem noOrganisation() {
    return new Problem(
        404,
        "organisation.none",
        "handle",
        "there is no organisation of this name here",
        "a handle that the search gave",
        "Search for the organisation by its name.");
  }

  /// @param role of the reader
  /// @return that nothing is open to it
  public static Problem noPurpose(String role) {
    return new Problem(
        403,
        "answer.not-allowed",
        "purpose",
        "the law of today opens no purpose to role " + role,
        "",
        "Read the chapter of the law on who may look.");
  }

  /// @return what the status says
  public String title() {
    return switch (status) {
      case 400 -> "The request cannot be understood";
      case 401 -> "Please sign in";
      case 403 -> "This is not open to you";
      case 404 -> "There is nothing here";
      case 405 -> "This cannot be done here";
      case 406, 415 -> "This form of content is not known here";
      case 413 -> "This is too much at once";
      case 422 -> "Nothing of this could be accepted";
      case 429 -> "Too many tries";
      case 503 -> "Not yet";
      default -> status >= 500 ? "Our mistake" : "This cannot be done";
    };
  }

  /// @return the fields of problem+json, in order
  public Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("type", "/problems#" + code);
    map.put("title", title());
    map.put("status", (long) status);
    map.put("detail", detail);
    map.put("code", code);
    map.put("culprit", culprit.isEmpty() ? null : culprit);
    map.put("allowed", allowed.isEmpty() ? null : allowed);
    map.put("remedy", remedy);
    return map;
  }

  /// @return an exception that carries this out of an endpoint
  public ProblemException exception() {
    return new ProblemException(this);
  }

  /// Carries a problem out of an endpoint.
  public static final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    private ProblemException(Problem problem) {
      super(problem.detail(), problem.status());
      this.problem = problem;
    }

    /// @return the problem
    public Problem problem() {
      return problem;
    }
  }
}
