package org.goodfaith.lab.reform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.goodfaith.lab.reform.Moves.Move;
import org.goodfaith.lab.reform.Moves.Sense;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.WriteFigures;
import org.goodfaith.lab.report.WritePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MovesTest {
  /// A number that nothing else in a report can be by chance.
  private static final long SUBJECT = 7_313_131_313L;

  @TempDir private Path folder;

  private static Moves moves() {
    Moves moves = new Moves();
    moves.add(new Move("grade", "loyalty", "Gold to Middle", Sense.CHANGE), new long[] {SUBJECT});
    moves.add(new Move("measure", "no-ticket", "ends", Sense.GAIN), new long[] {SUBJECT + 1});
    moves.add(new Move("list", "rail", "begins", Sense.LOSS), new long[] {SUBJECT + 2});
    moves.compared(List.of("Town"), false, false, true);
    moves.compared(List.of("Town"), true, false, true);
    moves.compared(List.of("Country"), false, true, false);
    moves.compared(List.of("Country"), false, false, false);
    return moves;
  }

  private static Report report() {
    return ReformReport.of(new CompareLaws.Compared(moves(), Map.of()), List.of());
  }

  @Test
  void subjects_are_in_the_list_of_their_owner_and_nowhere_in_the_report() throws IOException {
    NamedLists.write(folder, moves());
    assertThat(Files.readAllLines(folder.resolve(NamedLists.name())))
        .contains(
            "grade,loyalty,Gold to Middle,change," + SUBJECT,
            "measure,no-ticket,ends,gain," + (SUBJECT + 1),
            "list,rail,begins,loss," + (SUBJECT + 2));
    String said = (WritePage.of(report()) + WriteFigures.of(report())).replace(",", "");
    assertThat(said).contains("Gold to Middle").doesNotContain("731313131");
  }

  @Test
  void who_only_changes_is_counted_apart_from_who_gains_and_who_loses() {
    assertThat(report().answer())
        .isEqualTo(
            "Of 4 subjects, 3 move: 1 gain, 1 lose; for 1 something changes of which neither law"
                + " says whether it is better.");
    assertThat(report().pieces())
        .filteredOn(Table.class::isInstance)
        .extracting(piece -> ((Table) piece).rows())
        .contains(
            List.of(List.of("Country", "2", "0", "1", "0"), List.of("Town", "2", "1", "0", "2")));
  }
}
