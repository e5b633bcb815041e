package org.goodfaith.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.results.EvaluateDays;
import org.goodfaith.population.results.Tally;
import org.goodfaith.population.snapshot.ReadSnapshot;
import org.goodfaith.population.snapshot.WriteSnapshot;
import org.goodfaith.testkit.MemoryRegistry;
import org.goodfaith.testkit.year.Clocks;
import org.goodfaith.testkit.year.YearOfTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A town's snapshot, evaluated by one machine alone and by two workers of Spark.
final class SparkTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));

  @TempDir private Path place;

  @Test
  void two_workers_come_to_the_digest_of_one_machine_alone() throws IOException {
    LoadRulebook.Loaded loaded = LoadRulebook.load(ROOT.resolve("rulebook"));
    Rulebook law = ((Proved.Holds) loaded.proved()).rulebook();
    YearOfTown year = new YearOfTown(law, Clocks.NATIONAL, 45, 60);
    year.live();
    Path folder = place.resolve("snapshot");
    LocalDate last = LocalDate.of(2026, 12, 31);
    try (LedgerMoment moment = ((MemoryRegistry) year.registry().ledger()).moment()) {
      WriteSnapshot.full(
          moment,
          new WriteSnapshot.Wanted(
              folder, law, moment.head(), last, 10, 2, _ -> loaded.files(), (_, _) -> {}));
    }
    List<LocalDate> days = List.of(last.minusMonths(6), last);
    ReadSnapshot snapshot = ReadSnapshot.open(folder);
    EvaluateDays alone = new EvaluateDays(days, _ -> law);
    List<Tally> expected = alone.sum(snapshot.each(snapshot.snapshot().parts(), 1, alone::tallies));

    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Set<String> machines = ConcurrentHashMap.newKeySet();
    List<Tally> found;
    try (JavaSparkContext spark = new JavaSparkContext(twoWorkers())) {
      spark.sc().addSparkListener(new ShowParts(new PrintStream(said, true, UTF_8)));
      spark.sc().addSparkListener(new WhoWorked(machines));
      found = new EvaluateOnSpark(folder.toUri().toString(), days, Map.of()).run(spark);
    }

    assertThat(found).hasSize(2);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i).digest()).isEqualTo(expected.get(i).digest());
      assertThat(found.get(i).scores()).isEqualTo(expected.get(i).scores());
      assertThat(found.get(i).subjects()).isPositive();
    }
    int parts = snapshot.snapshot().parts().size();
    assertThat(said.toString(UTF_8))
        .contains("0 of " + parts + " parts", parts + " of " + parts + " parts evaluated");
    assertThat(machines).isNotEmpty().doesNotContain("driver");
  }

  /// Two workers in Java machines of their own, which find their classes where this test has them.
  private static SparkConf twoWorkers() throws IOException {
    Files.createDirectories(Path.of(System.getenv("SPARK_HOME")).resolve("jars"));
    return new SparkConf()
        .setAppName("test")
        .setMaster("local-cluster[2,1,512]")
        .set("spark.executor.memory", "512m")
        .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
        .set("spark.executor.extraJavaOptions", "--enable-native-access=ALL-UNNAMED")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.host", "127.0.0.1");
  }

  /// Keeps the names of those who did the tasks: executors, or `driver` where it was this machine.
  private static final class WhoWorked extends SparkListener {
    private final Set<String> names;

    WhoWorked(Set<String> names) {
      this.names = names;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
      names.add(task.taskInfo().executorId());
    }
  }
}
