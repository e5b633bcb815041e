package org.goodfaith.core.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceTest {
  @Test
  void unknown_parts_are_left_out() {
    assertThat(new Place("a.csv", 0, 0)).hasToString("a.csv");
    assertThat(Place.ofLine("a.csv", 7)).hasToString("a.csv:7");
    assertThat(new Place("a.csv", 7, 3)).hasToString("a.csv:7:3");
  }

  @Test
  void places_are_sorted_by_file_line_and_column() {
    Place first = new Place("a", 9, 1);
    Place second = new Place("a", 9, 2);
    Place third = new Place("a", 10, 0);
    Place fourth = new Place("b", 1, 0);
    assertThat(Stream.of(fourth, third, second, first).sorted())
        .containsExactly(first, second, third, fourth);
  }
}
