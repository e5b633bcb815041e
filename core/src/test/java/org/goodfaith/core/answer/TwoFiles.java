package org.goodfaith.core.answer;

import static org.goodfaith.core.given.Law.day;

import java.util.List;
import java.util.TreeMap;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.BeforeEach;

/// A file of a namesake without a record, and one of somebody who is banned.
abstract class TwoFiles extends Town {
  private static final int SMOKED = 2;

  SubjectKey namesake = SubjectKey.REGISTRY;
  SubjectKey banned = SubjectKey.REGISTRY;

  @BeforeEach
  void two() {
    registry.append(
        List.of(
            draft(0, 71, new Act.Freeze(day("2026-01-05")), "f", ""),
            draft(1, 72, new Act.Recorded(smoking("2026-03-02")), "s", ""),
            draft(2, 72, new Act.Approval(day("2026-03-03"), "officer"), "sa", "s"),
            draft(3, 72, new Act.Notice(day("2026-03-03"), "letter"), "sn", "s")));
    namesake = registry.find(person(71));
    banned = registry.find(person(72));
  }

  static Record smoking(String day) {
    return Record.of("smoking", day(day), new TreeMap<>());
  }

  void link(String day) {
    registry.link(namesake, banned, true, "anna", day(day));
  }

  void told(SubjectKey who, String day) {
    registry.append(who, new Told(SMOKED, "inbox", Told.Result.SERVED, day(day), "", banned));
  }

  Question asOf(Rulebook law, String day) {
    return new Question(day(day), registry.head(), law);
  }
}
