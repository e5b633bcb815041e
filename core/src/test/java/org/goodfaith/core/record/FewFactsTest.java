package org.goodfaith.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FewFactsTest {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

  @Test
  void random_facts_are_the_same_map_as_the_librarys() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      TreeMap<String, Fact> tree = new TreeMap<>();
      NAMES.forEach(name -> {
        if (random.nextBoolean()) {
          tree.put(name, new Fact.Count(random.nextInt(3)));
        }
      });
      SortedMap<String, Fact> few = FewFacts.of(tree);
      assertThat(few).isEqualTo(tree).hasSameHashCodeAs(tree).hasToString(tree.toString());
      assertThat(tree).isEqualTo(few);
      assertThat(few.entrySet()).containsExactlyElementsOf(tree.entrySet());
      NAMES.forEach(name -> assertThat(few.get(name)).isEqualTo(tree.get(name)));
      assertThat(few.subMap("b", "d")).isEqualTo(tree.subMap("b", "d"));
      assertThat(few.headMap("c")).isEqualTo(tree.headMap("c"));
      assertThat(few.tailMap("c")).isEqualTo(tree.tailMap("c"));
      if (!tree.isEmpty()) {
        assertThat(few.firstKey()).isEqualTo(tree.firstKey());
        assertThat(few.lastKey()).isEqualTo(tree.lastKey());
      }
    }
  }

  @Test
  void facts_are_sorted_by_name_whatever_order_they_came_in_and_never_change() {
    TreeMap<String, Fact> falling = new TreeMap<>(Collections.reverseOrder());
    NAMES.forEach(name -> falling.put(name, new Fact.Count(1)));
    SortedMap<String, Fact> few = FewFacts.of(falling);
    assertThat(few.keySet()).containsExactlyElementsOf(NAMES);
    falling.clear();
    assertThat(few).hasSize(5);
    assertThatThrownBy(() -> few.put("f", new Fact.Count(1)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> few.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> FewFacts.of(falling).firstKey())
        .isInstanceOf(NoSuchElementException.class);
  }
}
