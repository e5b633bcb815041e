package org.goodfaith.population.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.population.columns.Days;

/// What is asked of the lists as of one day, under the laws of all days of conduct, whoever is
/// concerned: worked out once for all parts.
public final class ListLaws {
  private final Asking asking;
  private final int[] firstDays;
  private final List<LawOn> laws = new ArrayList<>();
  private final List<String> lists = new ArrayList<>();
  private final Set<String> kinds = new HashSet<>();
  private final Set<String> keepers = new HashSet<>();

  /// @param asking what is asked
  public ListLaws(Asking asking) {
    this.asking = asking;
    List<LocalDate> changes = asking.rulebook().changesAfter(LocalDate.MIN, asking.day());
    int today = Days.of(asking.day());
    firstDays = new int[changes.size()];
    laws.add(asking.rulebook().on(LocalDate.MIN));
    for (int i = 0; i < firstDays.length; i++) {
      firstDays[i] = Math.clamp(changes.get(i).toEpochDay(), Integer.MIN_VALUE, today);
      laws.add(asking.rulebook().on(changes.get(i)));
    }
    for (RecordKind kind : asking.rulebook().blocks(RecordKind.class)) {
      if (!kind.keepsOff().isEmpty()) {
        keepers.add(kind.code());
      }
    }
    for (ListRule rule : asking.rulebook().blocks(ListRule.class)) {
      kinds.addAll(rule.enters());
      if (!lists.contains(rule.code())) {
        lists.add(rule.code());
      }
    }
  }

  /// @return whether records of a kind keep their subject off a list, under some law
  boolean keepsOff(String kind) {
    return keepers.contains(kind);
  }

  Asking asking() {
    return asking;
  }

  /// @return codes of all lists of all days
  List<String> lists() {
    return List.copyOf(lists);
  }

  int list(String code) {
    return lists.indexOf(code);
  }

  /// @return whether records of a kind may enter a list, under some law
  boolean concern(String kind) {
    return kinds.contains(kind);
  }

  /// @return number of the law of a day
  int number(int day) {
    int at = Arrays.binarySearch(firstDays, day);
    return at < 0 ? -1 - at : at + 1;
  }

  LawOn law(int number) {
    return laws.get(number);
  }

  int laws() {
    return laws.size();
  }
}
