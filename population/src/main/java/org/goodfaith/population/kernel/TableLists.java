package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.Places;

/// What the laws of all days say of the rows of one table on their way to lists. Worked out when it
/// is first asked, for each kind of subject and law of the day of conduct.
final class TableLists {
  private final ListPlan plan;
  private final KindTable table;
  private final Map<Integer, Counted> counted = new ConcurrentHashMap<>();
  private final Map<Key, List<Way>> ways = new ConcurrentHashMap<>();
  private final Map<Key, Entrance> entrances = new ConcurrentHashMap<>();

  private record Key(byte about, int law, String list) {}

  /// A list that rows may enter.
  ///
  /// @param list number of the list in the plan
  /// @param versions what the law of the day of conduct says, and those after it that say something
  ///   else
  /// @param laws numbers of these laws
  record Way(int list, List<Entrance> versions, int[] laws) {}

  TableLists(ListPlan plan, KindTable table) {
    this.plan = plan;
    this.table = table;
  }

  KindTable table() {
    return table;
  }

  /// @return which rows count as of the day asked about
  Counted counted(byte about) {
    return counted.computeIfAbsent(
        (int) about,
        _ -> new Counted(table, Counting.of(plan.asking(), Places.kind(about), table.kind())));
  }

  /// @param law number of the law of the day of conduct
  /// @return the lists that rows may enter, in order of that law
  List<Way> ways(byte about, int law) {
    return ways.computeIfAbsent(new Key(about, law, ""), _ -> found(about, law));
  }

  private List<Way> found(byte about, int law) {
    List<Way> found = new ArrayList<>();
    LawOn then = plan.law(law);
    for (ListRule rule : then.lists()) {
      Entrance first = entrance(about, law, rule.code());
      if (!first.closed()) {
        found.add(way(about, law, rule.code(), first));
      }
    }
    return List.copyOf(found);
  }

  private Way way(byte about, int law, String code, Entrance first) {
    List<Entrance> versions = new ArrayList<>();
    List<Integer> laws = new ArrayList<>();
    versions.add(first);
    laws.add(law);
    for (int later = law + 1; later < plan.laws(); later++) {
      Entrance next = entrance(about, later, code);
      if (!versions.getLast().alike(next)) {
        versions.add(next);
        laws.add(later);
      }
    }
    return new Way(plan.list(code), versions, laws.stream().mapToInt(Integer::intValue).toArray());
  }

  /// @return what one law says of one list
  Entrance entrance(byte about, int law, String list) {
    return entrances.computeIfAbsent(
        new Key(about, law, list), _ -> new Entrance(plan, law, list, table, Places.kind(about)));
  }
}
