package org.goodfaith.core.listing;

import java.util.List;
import java.util.Optional;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.ExceptionRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.RecordTest;
import org.goodfaith.core.subject.SubjectKind;

/// The terms that one list, with its exceptions, has for one record by the law of one day.
final class TermsFor {
  private TermsFor() {}

  /// @param law of the day
  /// @param list its code
  /// @param record which may enter it
  /// @param about what the record's subject is
  /// @return the rule with the terms of the exception that goes before, where one speaks of the
  ///   record; empty where the record does not enter
  static Optional<ListRule> of(LawOn law, String list, Record record, SubjectKind about) {
    Optional<ListRule> general = law.list(list).filter(rule -> enters(rule, record, about));
    if (general.isEmpty()) {
      return general;
    }
    List<ExceptionRule> speaking =
        law.exceptionsTo(list).stream()
            .filter(one -> one.admits(about) && meetsAny(record, one.when()))
            .toList();
    // Those that are left say the same: it was proved when the law was read.
    return speaking.isEmpty()
        ? general
        : law.foremost(speaking).stream()
            .findFirst()
            .filter(ExceptionRule::listed)
            .map(one -> one.instead(general.get()));
  }

  private static boolean enters(ListRule rule, Record record, SubjectKind about) {
    return rule.entrance().admits(about)
        && meetsAny(record, rule.entrance().enters())
        && !meetsAny(record, rule.entrance().excludes());
  }

  private static boolean meetsAny(Record record, List<RecordTest> tests) {
    for (RecordTest test : tests) {
      if (record.meets(test)) {
        return true;
      }
    }
    return false;
  }
}
