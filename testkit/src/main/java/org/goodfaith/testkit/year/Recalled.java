package org.goodfaith.testkit.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.testkit.year.Story.Expected;

/// Whoever read that something is in force is told once it turns out to be wrong, whether somebody
/// said so or everybody was silent. The reader is made up: it reads each evening on which something
/// has an effect, and no entry of the year says so.
///
/// @param evening on which it is looked at
record Recalled(Evening evening) {
  /// What was read last.
  ///
  /// @param day on which
  /// @param treeSize the history known
  record Read(LocalDate day, long treeSize) {}

  /// @param effects what of the file has an effect this evening
  void look(Life life, SubjectKey subject, Map<Story, Expected> effects) {
    effects.forEach((story, effect) -> {
      Read read = life.read.get(story);
      boolean harmed = harmed(life, story);
      if (effect == Expected.EFFECT && !harmed) {
        life.read.put(story, new Read(evening.today(), evening.ledger().head().size()));
      } else if (read != null && harmed) {
        life.read.remove(story);
        if (goesOn(story, subject, read)) {
          assertThat(recalls(subject, read))
              .as(() ->
                  evening.name()
                      + " on "
                      + evening.today()
                      + ": who read "
                      + story.reference
                      + " of person "
                      + life.person
                      + " on "
                      + read.day()
                      + " is told "
                      + story.steps
                      + Evening.file(life, story.life))
              .isNotEmpty();
        }
      }
    });
  }

  private boolean harmed(Life life, Story story) {
    return story.sort.measures().values().stream()
        .anyMatch(one -> life.harmedBy(story, one, evening.today(), evening.clocks()));
  }

  /// Whether its time would not be over by now, had nothing become of it since it was read.
  private boolean goesOn(Story story, SubjectKey subject, Read read) {
    List<SealedEntry> then =
        LinkedSubjects.entriesOf(evening.ledger()::entriesOf, subject, read.treeSize());
    Assessment without =
        AssessSubject.assess(
            evening.law(), subject, then, evening.today(), read.treeSize(), read.day());
    Optional<EntryRef> root = Evening.root(then, story);
    return without.standing().forgottenOn() == null
        && without.listings().stream()
            .filter(one -> one.list().equals(story.sort.list()))
            .filter(one -> root.filter(one.evidence()::contains).isPresent())
            .anyMatch(one -> one.state() == Listing.State.IN_FORCE);
  }

  private List<Recall> recalls(SubjectKey subject, Read read) {
    EntryBody.Inquired asked =
        new EntryBody.Inquired(
            "officer-1",
            "officer",
            "supervision",
            read.day(),
            read.treeSize(),
            evening.law().digest(),
            Hash.zero());
    long size = evening.ledger().head().size();
    return Recall.of(
        key -> {
          List<SealedEntry> entries = new ArrayList<>(evening.ledger().entriesOf(key));
          if (key.equals(subject)) {
            EntryRef ref = new EntryRef(key, entries.size() + 1);
            entries.add(new SealedEntry(ref, size, asked));
          }
          return entries;
        },
        subject,
        _ -> evening.law(),
        size,
        evening.today());
  }
}
