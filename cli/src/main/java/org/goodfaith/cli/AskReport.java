package org.goodfaith.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.goodfaith.core.answer.Desk.Answer;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Desk.Declined;
import org.goodfaith.core.answer.Desk.ReportQuestion;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.subject.SubjectKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Whose report, as of which day and as known when; asked of the desk, which keeps the inquiry.
final class AskReport {
  @Parameters(index = "0", paramLabel = "SUBJECT", description = "Whom: scheme:value.")
  private String subject = "";

  @Mixin private TimeOptions time = new TimeOptions();

  /// @return the report
  /// @throws UserTrouble where it is declined
  Answered<Report> ask(OpenRegistry registry, DataOptions data, AskOptions ask) {
    Instant moment = time.moment();
    LocalDate today = data.todayIn(registry.zone());
    Optional<SubjectKey> key = registry.vault().find(AskOptions.identifier(subject));
    Reader reader = ask.reader(registry, data);
    if (reader.role().equals(Reader.subjectRole())) {
      reader = new Reader(reader.account(), reader.role(), key.orElse(null));
    }
    LocalDate day = time.day(today);
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
    time.moment();
    AskOptions.identifier(subject);
  }
}
