package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.goodfaith.core.answer.Advice;
import org.goodfaith.core.answer.AdviseScore;
import org.goodfaith.core.answer.CheckAnswer;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Desk.Declined;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.subject.Handle;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Turns the texts of a request into a question for the desk, and a refusal into a problem.
@Singleton
public final class Ask {
  private final Wiring wiring;

  /// @param wiring ports of the registry
  public Ask(Wiring wiring) {
    this.wiring = wiring;
  }

  /// @return the registry's day
  public LocalDate today() {
    return LocalDate.ofInstant(wiring.clock().instant(), wiring.zone());
  }

  /// @return the law and history as known now
  public Question now() {
    return Question.asked(wiring.ledger(), wiring.library(), today(), wiring.ledger().head())
        .orElseThrow(() ->
            new Problem(
                    404,
                    "answer.no-law",
                    "no law was enacted in this registry yet",
                    "",
                    "Ask again when a rulebook was enacted.")
                .exception());
  }

  /// @return the law of today
  public LawOn law() {
    return now().rulebook().on(today());
  }

  /// @param identifier written `scheme:value`, empty where a handle is given
  /// @param handle the opaque name, empty where an identifier is given
  /// @return who is meant, or empty for somebody the registry does not know
  public Optional<SubjectKey> subject(String identifier, String handle) {
    if (identifier.isEmpty() == handle.isEmpty()) {
      throw new Problem(
              400,
              "request.subject",
              "subject",
              "the request names no subject, or names it twice",
              "either 'subject' as scheme:value, or 'handle'",
              "Name the subject once and ask again.")
          .exception();
    }
    if (!handle.isEmpty()) {
      return byHandle(handle);
    }
    return wiring.vault().find(identifier(identifier));
  }

  /// @return the identifier that a request writes as scheme:value
  /// @throws jakarta.ws.rs.WebApplicationException where it has not the form of one
  public static Identifier identifier(String text) {
    return Identifier.parse(text)
        .orElseThrow(() ->
            new Problem(
                    400,
                    "request.identifier",
                    "subject",
                    "the identifier has not the form of one",
                    "scheme:value, for example card:17",
                    "Correct the identifier and ask again.")
                .exception());
  }

  /// @return whose handle it is, or empty for none of this registry's
  public Optional<SubjectKey> byHandle(String handle) {
    return Handle.wellFormed(handle)
        ? wiring
            .handles()
            .subjectOf(new Handle(handle))
            .filter(key -> !key.equals(SubjectKey.REGISTRY))
        : Optional.empty();
  }

  /// @return the report, kept as an inquiry
  public Answered<Report> report(
      Reader reader, Optional<SubjectKey> subject, String purpose, String asOf, String knownAt) {
    LocalDate day = dayOr(asOf, today());
    return answered(
        wiring
            .desk()
            .report(
                new Desk.ReportQuestion(reader, subject, purpose, today(), day, moment(knownAt))));
  }

  /// @return what would raise a grade of a report
  public Advice advice(Answered<Report> report, String score, String target) {
    return switch (AdviseScore.advise(wiring.ledger(), report, score, target)) {
      case AdviseScore.Given given -> given.advice();
      case AdviseScore.NotGiven not -> throw Problem.of(not.fault()).exception();
    };
  }

  /// @return the answer to a check, kept in the journal
  public Answered<CheckAnswer> check(
      Reader reader, Optional<SubjectKey> subject, String service, String purpose, String need) {
    return answered(
        wiring
            .desk()
            .check(
                new Desk.CheckQuestion(
                    reader, subject, service, purpose, need, wiring.clock().instant(), today())));
  }

  private static <T> Answered<T> answered(Desk.Answer<T> answer) {
    return switch (answer) {
      case Answered<T> yes -> yes;
      case Declined<T> no -> throw Problem.of(no.fault()).exception();
    };
  }

  /// @param text a day, or empty
  /// @return the day, or the other where the text is empty
  public LocalDate dayOr(String text, LocalDate other) {
    return text.isEmpty() ? other : day("as_of", text);
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw badTime(field, "a day as 2026-03-31", e);
    }
  }

  /// A moment with its offset, or without one in the registry's time zone.
  private @Nullable Instant moment(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(wiring.zone()).toInstant();
    } catch (DateTimeParseException e) {
      throw badTime("known_at", "a moment as 2026-03-31T12:00:00Z", e);
    }
  }

  private static Problem.ProblemException badTime(
      String field, String allowed, DateTimeParseException cause) {
    Problem.ProblemException problem =
        new Problem(
                400,
                "request.time",
                field,
                "'" + field + "' is none of the calendar",
                allowed,
                "Correct it and ask again.")
            .exception();
    problem.addSuppressed(cause);
    return problem;
  }
}
