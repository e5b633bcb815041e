package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodfaith.core.answer.Notice.About;
import org.goodfaith.core.answer.Notice.Matter;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Linked;
import org.goodfaith.core.ledger.EntryBody.Unlinked;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;

/// Finds what is to be told of files that officers held to be one: that they are, or no longer.
final class FindLinkNotices {
  private final Question question;
  private final SubjectKey subject;
  private final List<SealedEntry> entries;
  private final FoundNotices found;
  private final Set<SubjectKey> files;

  /// @param subject whose file
  /// @param all entries of all its chains
  /// @param found where they go
  FindLinkNotices(
      Question question, SubjectKey subject, List<SealedEntry> all, FoundNotices found) {
    this.question = question;
    this.subject = subject;
    this.entries = all.stream().filter(entry -> entry.position() < question.head().size()).toList();
    this.found = found;
    this.files = all.stream().map(entry -> entry.ref().subject()).collect(Collectors.toSet());
  }

  void all() {
    parted();
    linked();
  }

  private record Pair(SubjectKey one, SubjectKey other) {}

  /// Why two are one no longer.
  ///
  /// @param entry of the chain that is told
  /// @param by what parted them, which may stand in another chain
  private record Parted(SealedEntry entry, SealedEntry by) {}

  /// What was parted and linked again is not told of any more; a link that counts for nothing links
  /// nobody again.
  private void parted() {
    Map<Pair, Parted> last = new LinkedHashMap<>();
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof Linked link) {
        Pair pair = new Pair(entry.ref().subject(), link.other());
        if (files.contains(link.other())) {
          last.remove(pair);
        } else {
          fell(entry, link).ifPresent(by -> last.put(pair, new Parted(entry, by)));
        }
      } else if (entry.body() instanceof Unlinked unlink) {
        last.put(new Pair(entry.ref().subject(), unlink.other()), new Parted(entry, entry));
      }
    }
    last.values().forEach(this::tell);
  }

  private void tell(Parted parted) {
    SealedEntry by = parted.by();
    LocalDate day =
        by.body() instanceof Unlinked unlink
            ? unlink.day()
            : by.body() instanceof Entered kin ? kin.act().day() : LocalDate.MAX;
    if (!day.isAfter(question.asOf())) {
      found.parted(parted.entry(), by, day);
    }
  }

  /// @return the entry that says of who linked two that they are kin, where the two were one until
  ///   then; in whichever chain it stands
  private Optional<SealedEntry> fell(SealedEntry entry, Linked link) {
    SubjectKey file = entry.ref().subject();
    return found.ever().stream()
        .filter(one -> one.position() > entry.position() && one.position() < question.head().size())
        .filter(one -> ofKin(one, link.officer()))
        .sorted(Comparator.comparingLong(SealedEntry::position))
        .filter(one -> found.one(file, link.other(), one.position()))
        .filter(one -> !found.one(file, link.other(), one.position() + 1))
        .findFirst();
  }

  /// @return whether the entry says that the officer is kin
  static boolean ofKin(SealedEntry entry, String officer) {
    return entry.body() instanceof Entered entered
        && entered.act() instanceof Act.Kinship kinship
        && kinship.officer().equals(officer);
  }

  /// Of the two that were linked each is told in its own chain; of what was parted since, or linked
  /// by an officer who is kin, there is nothing to tell.
  private void linked() {
    Set<String> kin = FoldStanding.kin(entries, question.head().size());
    Map<SubjectKey, SealedEntry> last = new LinkedHashMap<>();
    for (SealedEntry entry : entries) {
      boolean own = entry.ref().subject().equals(subject);
      if (own && entry.body() instanceof Linked link && !kin.contains(link.officer())) {
        last.putIfAbsent(link.other(), entry);
      } else if (own && entry.body() instanceof Unlinked parted) {
        last.remove(parted.other());
      }
    }
    Set<SubjectKey> near = LinkedSubjects.since(subject, entries, question.head().size()).keySet();
    last.forEach((other, entry) -> {
      if (entry.body() instanceof Linked link
          && near.contains(other)
          && files.contains(other)
          && !link.day().isAfter(question.asOf())) {
        found.restated(entry, Matter.LINK, new About.OfFile(entry), link.day());
      }
    });
  }
}
