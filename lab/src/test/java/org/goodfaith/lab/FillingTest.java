package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.filling.MadeUpColumns;
import org.goodfaith.lab.filling.MakeUp;
import org.goodfaith.lab.filling.WriteRecords;
import org.goodfaith.lab.reform.CompareLaws;
import org.goodfaith.lab.reform.CompareLaws.Compared;
import org.goodfaith.lab.reform.NamedLists;
import org.goodfaith.lab.reform.ReformReport;
import org.goodfaith.lab.reform.RunReform;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.population.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FillingTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final int MONTHS = 18;
  private static final LocalDate AS_OF = FROM.plusMonths(MONTHS);
  private static final LawOfDecade LAW = new LawOfDecade(LawForTests.shipped(), FROM, MONTHS);
  private static final Parameters MANY =
      Parameters.shipped().with("conduct.caught", 1).with("conduct.fare", 0.2);

  @TempDir private Path folder;

  private static Population population(int people, int threads) {
    MadeUpColumns columns = new MadeUpColumns(LawForTests.shipped());
    try (InBlocks blocks = new InBlocks(threads)) {
      new MakeUp(MANY, 3, LAW).all(people, blocks, columns);
    }
    return columns.population();
  }

  private static Compared reform(Rulebook variant, int threads) {
    CompareLaws laws =
        new CompareLaws(LawForTests.shipped(), variant, AS_OF, MadeUpColumns.traits(MANY, 3));
    try (InBlocks blocks = new InBlocks(threads)) {
      return RunReform.run(laws, population(400, threads), blocks, _ -> {});
    }
  }

  /// The law without what `rail-unpaid` refuses.
  private static Rulebook milder() {
    Rulebook law = LawForTests.shipped();
    List<Article> articles = new ArrayList<>();
    for (Article old : law.articles()) {
      List<Block> blocks =
          old.blocks().stream()
              .filter(block ->
                  !(block instanceof MeasureRule measure
                      && measure.code().equals("no-ticket-unpaid")))
              .toList();
      articles.add(
          new Article(old.number(), old.title(), old.chapter(), old.prose(), old.place(), blocks));
    }
    return new Rulebook(law.title(), law.digest(), articles);
  }

  @Test
  void a_variant_equal_to_the_baseline_moves_nobody() {
    Compared compared = reform(LawForTests.shipped(), 2);
    assertThat(compared.moves().subjects()).isGreaterThan(400);
    assertThat(compared.moves().counts()).isEmpty();
    assertThat(ReformReport.of(compared, List.of()).answer()).startsWith("Nobody moves");
  }

  @Test
  void a_measure_taken_out_moves_exactly_those_it_was_on_and_their_list_is_their_owner_s()
      throws IOException {
    Compared compared = reform(milder(), 2);
    long[] inForce = compared.inForce().get("no-ticket-unpaid");
    assertThat(inForce[0]).isPositive();
    assertThat(inForce[1]).isZero();
    assertThat(compared.moves().gained()).isEqualTo(inForce[0]);
    assertThat(compared.moves().lost()).isZero();
    NamedLists.write(folder, compared.moves());
    Path named = folder.resolve(NamedLists.name());
    assertThat(Files.readAllLines(named)).hasSize((int) inForce[0] + 1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(named)))
        .isEqualTo("rw-------");
    assertThat(ReformReport.of(compared, List.of()).figures().toString())
        .doesNotContain(
            "subject="
                + compared.moves()
                    .subjects(compared.moves().counts().keySet().iterator().next())[0]);
  }

  @Test
  void any_number_of_threads_compares_the_same() {
    Compared one = reform(milder(), 1);
    Compared five = reform(milder(), 5);
    assertThat(five.moves().counts()).isEqualTo(one.moves().counts());
    assertThat(five.moves().groups().keySet()).isEqualTo(one.moves().groups().keySet());
  }

  @Test
  void every_row_written_is_admitted_by_a_registry_and_the_truth_stands_apart() throws IOException {
    try (WriteRecords files = new WriteRecords(folder, LAW);
        InBlocks blocks = new InBlocks(2)) {
      new MakeUp(MANY, 3, LAW).all(60, blocks, files);
      assertThat(files.rows()).containsKeys("railway", "card-issuer", "shop");
    }
    InstantSource clock = InstantSource.fixed(AS_OF.atStartOfDay().toInstant(ZoneOffset.UTC));
    TreeMap<String, String> refused = new FillRegistry(clock).fill(folder);
    assertThat(refused).isEmpty();
    assertThat(Files.readString(folder.resolve("truth.csv"))).contains(",true");
  }
}
