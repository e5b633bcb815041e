package org.goodfaith.population.columns;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.ExceptionRule;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.Rulebook;

/// Whether something entered after an approval or a notice may lead further than what was approved
/// and told: a correction, a withdrawal of what eased it, or a record that completes a repetition
/// from behind. How far it does, the core alone says.
final class ToldSoFar {
  private final Set<String> repeated;
  private boolean told;
  private LocalDate latest = LocalDate.MIN;

  /// @param repeated kinds of records that some list counts
  ToldSoFar(Set<String> repeated) {
    this.repeated = repeated;
  }

  /// @return kinds of records of which some list of the law counts how many there are
  static Set<String> repeated(Rulebook rulebook) {
    Set<String> excepted =
        rulebook.blocks(ExceptionRule.class).stream()
            .filter(one -> one.repeat().filter(repeat -> repeat.times() > 1).isPresent())
            .map(ExceptionRule::to)
            .collect(Collectors.toSet());
    return rulebook.blocks(ListRule.class).stream()
        .filter(list -> list.repeat().times() > 1 || excepted.contains(list.code()))
        .flatMap(list -> list.enters().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Takes what was entered, in ledger order.
  ///
  /// @return whether it may lead further than what was told by then
  boolean further(Entered entered) {
    return switch (entered.act()) {
      case Act.Approval _, Act.Notice _ -> {
        told = true;
        yield false;
      }
      case Act.Correction correction -> {
        record(correction.record());
        yield told;
      }
      case Act.Recorded recorded -> record(recorded.record()) && told;
      case Act.Withdrawal _ -> told;
      case Act _ -> false;
    };
  }

  /// @return whether it comes before another one of a sort that a list counts
  private boolean record(Record record) {
    if (!repeated.contains(record.kind())) {
      return false;
    }
    boolean behind = record.day().isBefore(latest);
    latest = behind ? latest : record.day();
    return behind;
  }
}
