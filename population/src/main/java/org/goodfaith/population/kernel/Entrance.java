package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.rulebook.ExceptionRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.RecordTest;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.KindTable;
import org.jspecify.annotations.Nullable;

/// Which rows of one table enter one list, and on what terms, by one law and for one kind of
/// subject.
final class Entrance {
  private final ListPlan plan;
  private final LawOn law;
  private final @Nullable ListRule general;
  private final List<List<RowTest>> enters;
  private final List<List<RowTest>> excludes;
  private final List<Speaking> exceptions = new ArrayList<>();
  private final Map<BitSet, Terms> excepted = new ConcurrentHashMap<>();
  private final Terms ordinary;

  /// An exception with the rows it speaks of.
  private record Speaking(ExceptionRule rule, List<List<RowTest>> when) {}

  /// Terms, or that such rows do not enter.
  private record Terms(@Nullable ListTerms those) {}

  /// @param number of the law in the plan
  /// @param list its code
  Entrance(ListPlan plan, int number, String list, KindTable table, SubjectKind about) {
    this.plan = plan;
    this.law = plan.law(number);
    this.general = law.list(list).filter(rule -> rule.entrance().admits(about)).orElse(null);
    this.ordinary = new Terms(general == null ? null : plan.terms(general));
    if (general == null) {
      enters = List.of();
      excludes = List.of();
      return;
    }
    enters = tests(table, general.entrance().enters());
    excludes = tests(table, general.entrance().excludes());
    for (ExceptionRule one : law.exceptionsTo(list)) {
      List<List<RowTest>> when = tests(table, one.when());
      if (one.admits(about) && !when.isEmpty()) {
        exceptions.add(new Speaking(one, when));
      }
    }
  }

  private static List<List<RowTest>> tests(KindTable table, List<RecordTest> tests) {
    return tests.stream()
        .filter(test -> test.kind().equals(table.kind()))
        .map(test -> RowTest.all(table, test))
        .toList();
  }

  /// @return whether no row enters
  boolean closed() {
    return enters.isEmpty();
  }

  /// @return whether both let the same rows enter on the same terms
  boolean alike(Entrance other) {
    return general != null
        && general.equals(other.general)
        && rules(exceptions).equals(rules(other.exceptions))
        && (exceptions.isEmpty() || law.exceptionsTo(code()).equals(other.exceptionsTo()));
  }

  private List<ExceptionRule> exceptionsTo() {
    return law.exceptionsTo(code());
  }

  private String code() {
    return general == null ? "" : general.code();
  }

  private static List<ExceptionRule> rules(List<Speaking> some) {
    return some.stream().map(Speaking::rule).toList();
  }

  /// @return the terms for a row, null where it does not enter
  @Nullable ListTerms terms(int row) {
    if (!Counted.meetsAny(enters, row)
        || (!excludes.isEmpty() && Counted.meetsAny(excludes, row))) {
      return null;
    }
    if (exceptions.isEmpty()) {
      return ordinary.those();
    }
    BitSet speaking = new BitSet();
    for (int i = 0; i < exceptions.size(); i++) {
      speaking.set(i, Counted.meetsAny(exceptions.get(i).when(), row));
    }
    return excepted.computeIfAbsent(speaking, this::excepted).those();
  }

  /// As the core: of the exceptions that speak, the foremost says the terms.
  private Terms excepted(BitSet speaking) {
    ListRule rule = general;
    if (rule == null || speaking.isEmpty()) {
      return ordinary;
    }
    List<ExceptionRule> some = speaking.stream().mapToObj(i -> exceptions.get(i).rule()).toList();
    return law.foremost(some).stream()
        .findFirst()
        .filter(ExceptionRule::listed)
        .map(one -> new Terms(plan.terms(one.instead(rule))))
        .orElse(new Terms(null));
  }
}
