package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.goodfaith.testkit.year.LivedYears;
import org.goodfaith.testkit.year.LivedYears.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivedYearsTest {
  @TempDir Path folder;

  private static long live(Year year) {
    assertThat(year.seed() % 2).as("year " + year).isOne();
    return year.seed();
  }

  @Test
  void a_year_that_fails_does_not_end_the_others_and_is_kept() throws IOException {
    List<Year> years =
        List.of(new Year(1, 50, "us"), new Year(2, 50, "eu"), new Year(4, 8, "national"));

    assertThatThrownBy(() -> new LivedYears(folder, LivedYearsTest::live).live(years))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("2 years failed")
        .hasMessageContaining("2 50 eu")
        .hasMessageContaining("4 8 national");
    assertThat(Year.readAll(folder.resolve("failing-seeds.txt")))
        .containsExactlyInAnyOrder(years.get(1), years.get(2));
    assertThat(new LivedYears(folder, LivedYearsTest::live).live(years.subList(0, 1))).isOne();
  }

  @Test
  void a_line_that_is_no_year_is_named() throws IOException {
    Path file = folder.resolve("kept.txt");
    Files.writeString(file, "# words\n\n7 50\n");

    assertThatThrownBy(() -> Year.readAll(file)).hasMessageContaining("'7 50' is no year");
  }
}
