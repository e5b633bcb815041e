package org.goodfaith.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.testkit.given.RandomPast;

/// Some persons with random pasts.
///
/// @param entries by number of the subject
record Crowd(Map<Long, List<SealedEntry>> entries) {
  private static final Set<String> PROOFS =
      Set.of("answer", "extension", "decision", "appeal", "appeal-decision", "withdrawal");
  private static final Set<String> PROCESS =
      Set.of(
          "objection",
          "answer",
          "extension",
          "decision",
          "appeal",
          "appeal-decision",
          "repair-request",
          "repair-decision");

  static Crowd of(Random random, int size) {
    return of(random, size, size + 1);
  }

  /// @param everyLong every so manieth has hundreds of records
  static Crowd of(Random random, int size, int everyLong) {
    Map<Long, List<SealedEntry>> all = new TreeMap<>();
    long number = 0;
    for (int i = 0; i < size; i++) {
      number += 1 + random.nextInt(3);
      SubjectKey subject = new SubjectKey(number);
      RandomPast past =
          i % everyLong == everyLong - 1
              ? many(random)
              : random.nextInt(3) == 0 ? RandomPast.of(random) : plain(random);
      List<SealedEntry> entries = new ArrayList<>();
      for (SealedEntry entry : past.entries()) {
        entries.add(
            new SealedEntry(
                new EntryRef(subject, entry.ref().seq()), entry.position(), entry.body()));
      }
      all.put(number, entries);
    }
    return new Crowd(all);
  }

  /// The trips of dozens of pasts in one: the core need not be asked for them.
  private static RandomPast many(Random random) {
    List<List<RandomPast.Line>> trips = new ArrayList<>();
    for (int i = random.nextInt(100) + 60; i > 0; i--) {
      RandomPast.of(random).stories().stream()
          .map(List::getFirst)
          .filter(line ->
              line.act() instanceof Act.Recorded recorded
                  && recorded.record().kind().equals("rail.trip"))
          .forEach(line -> trips.add(List.of(line)));
    }
    return new RandomPast(trips);
  }

  /// Some persons of whose objections nobody has heard.
  static Crowd unheard(Random random, int size) {
    Map<Long, List<SealedEntry>> all = new TreeMap<>();
    for (long number = 1; number <= size; number++) {
      List<SealedEntry> entries = new ArrayList<>();
      for (SealedEntry entry : without(random, PROOFS).entries()) {
        EntryRef ref = new EntryRef(new SubjectKey(number), entry.ref().seq());
        entries.add(new SealedEntry(ref, entry.position(), entry.body()));
      }
      all.put(number, entries);
    }
    return new Crowd(all);
  }

  /// A past without disputes and repairs, as most are.
  private static RandomPast plain(Random random) {
    return without(random, PROCESS);
  }

  private static RandomPast without(Random random, Set<String> acts) {
    List<List<RandomPast.Line>> stories = new ArrayList<>();
    for (List<RandomPast.Line> story : RandomPast.of(random).stories()) {
      stories.add(story.stream().filter(line -> !acts.contains(line.act().code())).toList());
    }
    return new RandomPast(stories);
  }
}
