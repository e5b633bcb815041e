package org.goodfaith.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.goodfaith.core.answer.Desk.Answer;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Desk.Declined;
import org.goodfaith.core.answer.Desk.ReportQuestion;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Whose report, as of which day and as known when; asked of the desk, which keeps the inquiry.
final class AskReport {
  @Parameters(index = "0", paramLabel = "SUBJECT", description = "Whom: scheme:value.")
  private String subject = "";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day asked about (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--known-at",
      paramLabel = "MOMENT",
      description = "As known then: 2026-11-22T10:00:00Z (default: now).")
  private @Nullable String knownAt;

  /// @return the report
  /// @throws UserTrouble where it is declined
  Answered<Report> ask(OpenRegistry registry, DataOptions data, AskOptions ask) {
    Instant moment = moment();
    LocalDate today = data.todayIn(registry.zone());
    Optional<SubjectKey> key = registry.vault().find(AskOptions.identifier(subject));
    Reader reader = ask.reader(registry, data);
    if (reader.role().equals(Reader.subjectRole())) {
      reader = new Reader(reader.account(), reader.role(), key.orElse(null));
    }
    LocalDate day = asOf == null ? today : asOf;
    Answer<Report> answer =
        registry.desk().report(new ReportQuestion(reader, key, ask.purpose, today, day, moment));
    return switch (answer) {
      case Declined<Report>(var fault) -> throw AskOptions.declined(fault);
      case Answered<Report> answered -> answered;
    };
  }

  /// Refuses what is no moment or no identifier before anything is opened.
  ///
  /// @throws UserTrouble where one is none
  void check() {
    moment();
    AskOptions.identifier(subject);
  }

  private @Nullable Instant moment() {
    if (knownAt == null) {
      return null;
    }
    try {
      return Instant.parse(knownAt);
    } catch (DateTimeParseException e) {
      throw UserTrouble.misuse(
          "--known-at is no moment.", "Write one in UTC, such as 2026-11-22T10:00:00Z.");
    }
  }
}
