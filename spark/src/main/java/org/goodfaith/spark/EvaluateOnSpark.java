package org.goodfaith.spark;

import java.io.Serializable;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.results.EvaluateDays;
import org.goodfaith.population.results.Tally;
import org.goodfaith.population.snapshot.ReadSnapshot;
import org.goodfaith.population.snapshot.Snapshot;

/// Evaluates a snapshot on a cluster: each task reads one part, and the counts are added. Nothing
/// but counts travels.
///
/// @param folder of the snapshot, as every machine reaches it
/// @param days asked about
/// @param law files of one rulebook for every day; empty for the laws in force
public record EvaluateOnSpark(String folder, List<LocalDate> days, Map<String, byte[]> law)
    implements Serializable {
  private static final Map<EvaluateOnSpark, EvaluateDays> READY = new ConcurrentHashMap<>();
  private static final Map<String, ReadSnapshot> OPEN = new ConcurrentHashMap<>();

  /// Copies the list and the map into ones that travel.
  public EvaluateOnSpark {
    days = new ArrayList<>(days);
    law = new TreeMap<>(law);
  }

  private static ReadSnapshot open(String folder) {
    return ReadSnapshot.open(new HadoopSource(URI.create(folder), new Configuration()));
  }

  /// @return the counts of everybody, in order of the days
  public List<Tally> run(JavaSparkContext spark) {
    ReadSnapshot snapshot = open(folder);
    List<LocalDate> asked = days.isEmpty() ? List.of(snapshot.snapshot().day()) : days;
    EvaluateOnSpark work = new EvaluateOnSpark(folder, asked, law);
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < snapshot.snapshot().parts().size(); i++) {
      parts.add(i);
    }
    EvaluateDays evaluate = work.evaluate(snapshot);
    List<List<Tally>> counted =
        spark.parallelize(parts, Math.max(1, parts.size())).map(work::part).collect();
    return evaluate.sum(counted);
  }

  /// The same by this machine alone, without Spark, to hold a cluster against.
  ///
  /// @param threads how many parts at once
  /// @return the counts of everybody, in order of the days
  public List<Tally> alone(int threads) {
    ReadSnapshot snapshot = open(folder);
    List<LocalDate> asked = days.isEmpty() ? List.of(snapshot.snapshot().day()) : days;
    EvaluateDays evaluate = new EvaluateOnSpark(folder, asked, law).evaluate(snapshot);
    return evaluate.sum(snapshot.each(snapshot.snapshot().parts(), threads, evaluate::tallies));
  }

  /// What one task does. A machine opens the snapshot and reads the law once.
  private List<Tally> part(int place) {
    ReadSnapshot snapshot = OPEN.computeIfAbsent(folder, EvaluateOnSpark::open);
    EvaluateDays evaluate = READY.computeIfAbsent(this, one -> one.evaluate(snapshot));
    Snapshot.Part part = snapshot.snapshot().parts().get(place);
    return new ArrayList<>(evaluate.tallies(snapshot.part(part)));
  }

  private EvaluateDays evaluate(ReadSnapshot snapshot) {
    Map<Hash, Rulebook> read = new ConcurrentHashMap<>();
    if (!law.isEmpty()) {
      Rulebook one = proved(law);
      snapshot.check(one);
      return new EvaluateDays(days, _ -> one);
    }
    return new EvaluateDays(
        days,
        day ->
            read.computeIfAbsent(
                snapshot
                    .snapshot()
                    .lawOn(day)
                    .orElseThrow(
                        () -> new IllegalArgumentException("no law was in force on " + day)),
                digest -> proved(snapshot.law(digest))));
  }

  private static Rulebook proved(Map<String, byte[]> files) {
    return switch (LoadRulebook.enacted(files)) {
      case Proved.Holds(Rulebook rulebook) -> rulebook;
      case Proved.Faulty faulty ->
          throw new IllegalArgumentException(
              "the rulebook can not be read: " + faulty.faults().getFirst().message());
    };
  }

  /// Two are one where they ask the same; files are compared by what they hold.
  @Override
  public boolean equals(Object other) {
    return other instanceof EvaluateOnSpark one
        && folder.equals(one.folder)
        && days.equals(one.days)
        && law.keySet().equals(one.law.keySet())
        && law.entrySet().stream()
            .allMatch(file -> java.util.Arrays.equals(file.getValue(), one.law.get(file.getKey())));
  }

  @Override
  public int hashCode() {
    return folder.hashCode() * 31 + days.hashCode();
  }
}
