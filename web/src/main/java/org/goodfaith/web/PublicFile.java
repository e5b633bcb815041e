package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.goodfaith.core.answer.AnswerReport;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.subject.SubjectName;
import org.goodfaith.core.subject.UnmaskedIdentity;

/// What everybody may read of an organisation: as much as a purpose of the law opens to the public.
/// Looks of the public are not kept, since nobody is behind them. A person has no public file.
@Singleton
public final class PublicFile {
  private static final String PUBLIC = "public";

  private final Wiring wiring;
  private final Ask ask;

  PublicFile(Wiring wiring, Ask ask) {
    this.wiring = wiring;
    this.ask = ask;
  }

  /// A public file.
  ///
  /// @param answered the report
  /// @param name who it is
  public record Opened(Answered<Report> answered, SubjectName name) {}

  /// @return the public file, or empty where there is none
  public Optional<Opened> of(String handle) {
    Question question = ask.now();
    Optional<PurposeRule> purpose =
        ask.law().purposes().stream()
            .filter(one -> one.report() && one.readers().contains(PUBLIC))
            .findFirst();
    Optional<SubjectKey> subject = ask.byHandle(handle);
    if (purpose.isEmpty() || subject.isEmpty()) {
      return Optional.empty();
    }
    Optional<SubjectName> name =
        wiring
            .vault()
            .nameOf(subject.get(), new UnmaskedIdentity("organisations are public"))
            .filter(found -> found.kind() != SubjectKind.PERSON);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Assessment assessment = question.assess(wiring.ledger(), subject);
    Report report = AnswerReport.answer(question.rulebook(), purpose.get(), assessment);
    return Optional.of(new Opened(new Answered<>(question, report), name.get()));
  }
}
