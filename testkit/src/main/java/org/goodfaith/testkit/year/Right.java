package org.goodfaith.testkit.year;

import java.time.LocalDate;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.Representation.As;
import org.goodfaith.core.record.Representation.Scope;
import org.jspecify.annotations.Nullable;

/// Somebody acts for a person, by a right that an officer saw, told by a model that knows the law
/// only from its text.
///
/// @param as what
/// @param by who acts
/// @param scope how far
/// @param from when it is seen
/// @param until last day
/// @param officer who saw the document
/// @param end what ends it before; null where nothing does
record Right(
    As as,
    String by,
    Scope scope,
    LocalDate from,
    LocalDate until,
    String officer,
    @Nullable End end) {
  /// Who sees most documents.
  static final String OFFICER = "judge";

  /// Somebody says that the right is over, before all else on that day.
  ///
  /// @param day when
  /// @param by who: the person, who acts, or an officer
  record End(LocalDate day, String by) {
    boolean officers() {
      return by.equals(OFFICER);
    }
  }

  /// @return as whoever acts is named where something is entered
  String enters() {
    return Representation.enteredBy(by);
  }

  /// @param day on which something is done by it
  /// @param life of the person
  /// @param today the day on which one looks
  boolean counts(LocalDate day, Scope needed, Life life, LocalDate today) {
    LocalDate died = life.died;
    LocalDate lives = life.lives;
    boolean dead = died != null && day.isAfter(died) && (lives == null || !day.isAfter(lives));
    return scope.compareTo(needed) >= 0
        && !life.kinsman(today, officer)
        && !day.isBefore(from)
        && !day.isAfter(until)
        && !over(day, life, today)
        && dead == (as == As.HEIR);
  }

  private boolean over(LocalDate day, Life life, LocalDate today) {
    End said = end;
    return said != null && !day.isBefore(said.day()) && endedBy(said, life, today);
  }

  /// Whoever acts may go, an officer may end it; the person sends a lawyer away and nobody else.
  boolean endedBy(End said, Life life, LocalDate today) {
    if (said.officers()) {
      return !life.kinsman(today, OFFICER);
    }
    boolean person = said.by().equals("subject") && as == As.LAWYER;
    return person || said.by().equals(enters());
  }

  /// @return the same right, ended
  Right ended(End by) {
    return new Right(as, this.by, scope, from, until, officer, by);
  }
}
