package org.goodfaith.core.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.LawOn;
import org.jspecify.annotations.Nullable;

/// Reads from a row what concerns a file as a whole: requests for review and remedy, and who acts
/// for the subject.
final class ReadFileAct {
  private static final String CODE = "[a-z][a-z0-9.-]{0,79}";
  private static final String ENTRY = "[1-9][0-9]{0,8}";
  private static final Pattern HARM =
      Pattern.compile(
          "measure:"
              + CODE
              + ":"
              + "(leaf-[0-9]{1,15}|"
              + ENTRY
              + ")|report:"
              + ENTRY
              + "|check:"
              + CODE
              + ":(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}):[a-z][a-z0-9 .-]{0,39}");

  private final SourceRow row;
  private final LocalDate day;
  private final LawOn law;

  /// @param law of today
  ReadFileAct(SourceRow row, LocalDate day, LawOn law) {
    this.row = row;
    this.day = day;
    this.law = law;
  }

  /// @return the act; empty where the code names none, or a check refuses
  Optional<Act> read(String code, Checks checks) {
    Optional<String> document = checks.run(() -> ReadStep.document(row));
    String text = row.text(RowField.TEXT);
    return switch (code) {
      case "review-request" ->
          checks
              .run(this::result)
              .flatMap(of ->
                  document.map(
                      one -> new ReviewRequest(day, of, row.text(RowField.REASON), text, one)));
      case "remedy-request" ->
          checks
              .run(this::harm)
              .flatMap(harm -> document.map(one -> new RemedyRequest(day, harm, text, one)));
      case "remedy-answer" ->
          Optional.of(new RemedyAnswer(day, row.text(RowField.ENTERED_BY), text));
      case "representation", "representation-claim" -> representation(code, checks, document);
      case "representation-end" ->
          Optional.of(
              new RepresentationEnd(day, row.text(RowField.REASON), row.text(RowField.OFFICER)));
      default -> Optional.empty();
    };
  }

  private Optional<Act> representation(String code, Checks checks, Optional<String> document) {
    Optional<Representation.As> as =
        checks.run(() ->
            Representation.As.ofCode(row.text(RowField.TO))
                .orElseThrow(() -> unknown(RowField.TO, "guardian, lawyer or heir")));
    Optional<Representation.Scope> scope =
        checks.run(() ->
            Representation.Scope.ofCode(row.text(RowField.SCOPE))
                .orElseThrow(() -> unknown(RowField.SCOPE, "read, contest or all")));
    Optional<LocalDate> until = checks.run(this::until);
    if (as.isEmpty() || scope.isEmpty() || until.isEmpty() || document.isEmpty()) {
      return Optional.empty();
    }
    String who = row.text(RowField.REPRESENTATIVE);
    RepresentationClaim claim =
        new RepresentationClaim(
            day, as.get(), who, scope.get(), until.get(), row.text(RowField.TEXT), document.get());
    return Optional.of(
        "representation".equals(code) ? claim.accepted(day, row.text(RowField.OFFICER)) : claim);
  }

  private LocalDate until() throws Refusal {
    LocalDate until;
    try {
      until = LocalDate.parse(row.text(RowField.UNTIL));
    } catch (DateTimeParseException _) {
      throw noDay("'until' is none of the calendar", "a day as 2026-03-31");
    }
    if (until.isBefore(day)) {
      throw noDay("'until' lies before the day of the act: " + until, "a day not before " + day);
    }
    return until;
  }

  /// What the law knows, or knew: of what is no more, somebody may still ask.
  private Result result() throws Refusal {
    String text = row.text(RowField.TO);
    Optional<Result> result = Result.of(text);
    boolean known =
        result.isPresent()
            && switch (result.get().sort()) {
              case SCORE -> law.score(result.get().code()).isPresent();
              case LIST ->
                  law.lists().stream().anyMatch(one -> one.code().equals(result.get().code()));
              case MEASURE ->
                  law.measures().stream().anyMatch(one -> one.code().equals(result.get().code()));
              case MATCH -> true;
            };
    if (!known) {
      List<String> sorts =
          Arrays.stream(Result.Sort.values())
              .map(one -> one == Result.Sort.MATCH ? one.code() : one.code() + ":CODE")
              .toList();
      throw unknown(RowField.TO, String.join(", ", sorts) + ", with a code of the law of today");
    }
    return result.get();
  }

  private String harm() throws Refusal {
    String text = row.text(RowField.TO);
    Matcher matcher = HARM.matcher(text);
    if (!matcher.matches() || !isDay(matcher.group("day"))) {
      throw unknown(
          RowField.TO,
          "a decision as the list of harmed decisions names it: measure:CODE:leaf-PLACE,"
              + " report:ENTRY or check:SERVICE:DAY:WHO");
    }
    return text;
  }

  /// @param text null where the name has no day
  private static boolean isDay(@Nullable String text) {
    try {
      return text == null || LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  private Refusal noDay(String what, String allowed) {
    return refusal(Reason.DAY, RowField.UNTIL, what, allowed);
  }

  private Refusal unknown(RowField field, String allowed) {
    return refusal(
        Reason.FACT, field, "'" + field.code() + "' names nothing that there is", allowed);
  }

  private Refusal refusal(Reason reason, RowField field, String what, String allowed) {
    return new Refusal(
        reason,
        row,
        field.code(),
        what,
        allowed,
        "Correct '" + field.code() + "' and send the line again.");
  }
}
