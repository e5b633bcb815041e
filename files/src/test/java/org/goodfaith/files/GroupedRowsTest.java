package org.goodfaith.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.goodfaith.core.intake.SourceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines are counted per subject and month, exactly.
class GroupedRowsTest {
  @TempDir private Path folder;

  private String read(String lines) {
    return Try.read(folder, Try.SHOP, Try.bytes(Try.SHOP_HEADER + lines));
  }

  @Test
  void alike_lines_cancellations_and_free_items_all_count() {
    assertThat(
            read(
                """
                1,a,2,2011-01-01 09:00,0.125,7
                1,a,2,2011-01-01 09:00,0.125,7
                C2,a,-10,2011-01-31 23:59,1.10,7
                3,a,1,2011-01-02 00:00,0,7
                4,a,1,2011-02-01 00:00,5,7
                5,a,1,2011-01-02 00:00,5,07
                """))
        .isEqualTo(
            """
            4 line: in.csv:2 {SCHEME=shop-customer, SUBJECT=7, KIND=shop.month, DAY=2011-01-31, \
            REFERENCE=7/2011-01} {net=-10.500, orders=2, returns=1}
            1 line: in.csv:6 {SCHEME=shop-customer, SUBJECT=7, KIND=shop.month, DAY=2011-02-28, \
            REFERENCE=7/2011-02} {net=5.000, orders=1, returns=0}
            1 line: in.csv:7 {SCHEME=shop-customer, SUBJECT=07, KIND=shop.month, DAY=2011-01-31, \
            REFERENCE=07/2011-01} {net=5.000, orders=1, returns=0}
            """);
  }

  @Test
  void lines_that_cannot_be_counted_are_refused_one_by_one() {
    assertThat(
            read(
                """
                1,a,2,2011-01-01 09:00,0.125,
                1,a,2,2011-01-01,0.125,7
                1,a,2,2012-01-01 09:00,0.125,7
                ,a,2,2011-01-01 09:00,0.125,7
                1,a,two,2011-01-01 09:00,0.125,7
                1,a,1,2011-01-01 09:00,0.0001,7
                1,a,1000000000,2011-01-01 09:00,1000000000,7
                1,a,10,2011-01-01 09:00,0.0001,7
                """))
        .isEqualTo(
            """
            1 refused: in.csv:2 [intake.missing who] column 'who' is empty, so the line is \
            nobody's | allowed: the source's identifier of the subject \
            | Fill column 'who' where the subject is known; for a month already entered send a \
            correction.
            1 refused: in.csv:3 [intake.day at] column 'at' is no date of the form \
            yyyy-MM-dd HH:mm | allowed: a day of the calendar, written yyyy-MM-dd HH:mm \
            | Write the date as yyyy-MM-dd HH:mm and send the line again.
            1 refused: in.csv:4 [intake.day at] column 'at' lies after 2011-12, the mapping's last \
            month | allowed: a date not later than 2011-12 \
            | Correct the date, or `ends:` in the mapping, and send the line again.
            1 refused: in.csv:5 [intake.fact invoice] column 'invoice' is empty \
            | allowed: a number or name | Correct column 'invoice' and send the line again.
            1 refused: in.csv:6 [intake.fact number] column 'number' is no plain number \
            | allowed: a plain number, the amount with at most 3 decimals \
            | Correct column 'number' and send the line again.
            1 refused: in.csv:7 [intake.fact price] column 'price' needs more than 3 decimals \
            | allowed: a plain number, the amount with at most 3 decimals \
            | Correct column 'price' and send the line again.
            1 refused: in.csv:8 [intake.fact price] column 'price' makes the amount too large \
            | allowed: a plain number, the amount with at most 3 decimals \
            | Correct column 'price' and send the line again.
            1 line: in.csv:9 {SCHEME=shop-customer, SUBJECT=7, KIND=shop.month, DAY=2011-01-31, \
            REFERENCE=7/2011-01} {net=0.001, orders=1, returns=0}
            """);
  }

  @Test
  void grouped_file_is_whole_and_cannot_be_resumed() {
    byte[] content = Try.bytes(Try.SHOP_HEADER + "1,a,2,2011-01-01 09:00,0.125,7\n");
    try (SourceReader reader = Try.open(folder, Try.SHOP, content, ReadOptions.plain())) {
      assertThat(reader.whole()).isTrue();
      assertThat(reader.droppedColumns()).containsExactly("item");
    }
    assertThatThrownBy(() -> Try.open(folder, Try.SHOP, content, new ReadOptions(0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shifted_month_ends_on_its_own_last_day() {
    byte[] content = Try.bytes(Try.SHOP_HEADER + "1,a,2,2011-01-05 09:00,0.125,7\n");
    try (SourceReader reader = Try.open(folder, Try.SHOP, content, new ReadOptions(13, 0))) {
      assertThat(Try.line(reader.next().orElseThrow()))
          .contains("DAY=2012-02-29", "REFERENCE=7/2011-01");
    }
  }
}
