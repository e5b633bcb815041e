package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Linked;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// How a file stood at earlier places in the ledger, folded anew where it is asked: what a second
/// officer approved, and what a subject was told, is what stood there then.
///
/// All pasts are equal: one follows from the ledger that the rest of its standing was folded from.
public final class Past {
  /// Of a standing that was folded from no ledger: nothing was otherwise.
  static final Past NONE = new Past(null);

  private final @Nullable Ledger ledger;
  private final Map<Moment, Standing> known = new HashMap<>();
  private final Map<EntryRef, First> firsts = new HashMap<>();

  private Past(@Nullable Ledger ledger) {
    this.ledger = ledger;
  }

  /// @param rulebook the law
  /// @param asOf the day asked about
  /// @param entries of every chain of the file; they are kept, and not to be changed any more
  /// @param treeSize entries before this position are known
  static Past of(Rulebook rulebook, LocalDate asOf, List<SealedEntry> entries, long treeSize) {
    return new Past(new Ledger(rulebook, asOf, entries, treeSize));
  }

  private record Ledger(
      Rulebook rulebook, LocalDate asOf, List<SealedEntry> entries, long treeSize) {}

  private record Moment(SubjectKey whose, long place, LocalDate day, boolean kin) {}

  /// A record's first entry.
  ///
  /// @param fulfils the entry whose duty it fulfils; of number 0 where none
  private record First(EntryRef ref, String kind, EntryRef fulfils) {}

  /// An entry after which more may follow than before.
  ///
  /// @param place of it in the ledger
  /// @param day of it
  public record Turn(long place, LocalDate day) {}

  /// @param whose file, as far as it was known to reach
  /// @param place entries before this position were known
  /// @param day as of which the clocks of disputes stood, and records were kept
  /// @param kin whether what officers decided who turned out to be kin since was as if it had not
  ///   been (C15)
  /// @return how that file stood, by what was known, on the day asked about
  public Optional<Standing> known(SubjectKey whose, long place, LocalDate day, boolean kin) {
    Ledger from = ledger;
    if (from == null) {
      return Optional.empty();
    }
    Moment moment = new Moment(whose, place, day, kin);
    synchronized (known) {
      return Optional.of(known.computeIfAbsent(moment, one -> fold(from, one)));
    }
  }

  /// What was parted since, and linked again, begins anew: then it was another link.
  private static Standing fold(Ledger from, Moment moment) {
    SubjectKey whose = moment.whose();
    Map<SubjectKey, LinkedSubjects.Joined> files =
        LinkedSubjects.since(whose, from.entries(), moment.place());
    Map<SubjectKey, LinkedSubjects.Joined> now =
        LinkedSubjects.since(whose, from.entries(), from.treeSize());
    List<SealedEntry> then =
        from.entries().stream()
            .filter(entry -> {
              SubjectKey file = entry.ref().subject();
              LinkedSubjects.Joined joined = files.get(file);
              return file.equals(whose) || (joined != null && joined.equals(now.get(file)));
            })
            .toList();
    return new FoldStanding(from.rulebook(), from.asOf(), moment.place(), moment.day())
        .past(moment.day(), moment.kin() ? from.treeSize() : moment.place())
        .fold(whose, then);
  }

  /// @param record whose course it may change
  /// @param counted kinds of records that some list counts
  /// @return entries after which more may follow from the record than before, in ledger order: it
  ///   was corrected, what eases it was corrected, withdrawn, annulled or disputed, or of what a
  ///   list counts another one was added from behind, corrected, certified, or joined with its file
  public List<Turn> turns(StandingRecord record, Set<String> counted) {
    Ledger from = ledger;
    if (from == null) {
      return List.of();
    }
    List<Turn> turns = new ArrayList<>();
    for (SealedEntry entry : from.entries()) {
      if (entry.position() < from.treeSize()) {
        if (entry.body() instanceof Linked link && !counted.isEmpty()) {
          turns.add(new Turn(entry.position(), link.day()));
        } else if (entry.body() instanceof Entered entered
            && turn(from, entry, entered, record, counted)) {
          turns.add(new Turn(entry.position(), entered.act().day()));
        }
      }
    }
    turns.sort(Comparator.comparingLong(Turn::place));
    return turns;
  }

  private boolean turn(
      Ledger from, SealedEntry entry, Entered entered, StandingRecord record, Set<String> counted) {
    EntryRef root = record.root();
    EntryRef target = new EntryRef(entry.ref().subject(), entered.target());
    return switch (entered.act()) {
      case Act.Correction _ ->
          first(from, target)
              .filter(one ->
                  one.ref().equals(root) || counted.contains(one.kind()) || eases(from, one, root))
              .isPresent();
      // Silence, which may end what eased it, leaves no entry but the objection that it follows.
      case Act.Withdrawal _,
          Act.Annulment _,
          Act.Objection _,
          Act.Decision _,
          Act.AppealDecision _ ->
          first(from, target)
              .filter(one -> !one.ref().equals(root) && eases(from, one, root))
              .isPresent();
      case Act.Recorded other ->
          !entry.ref().equals(root)
              && counted.contains(other.record().kind())
              && !other.record().day().isAfter(record.record().day());
      case Act.Certification _ -> !root.equals(target) && !counted.isEmpty();
      case Act.Kinship _ -> !counted.isEmpty();
      case Act _ -> false;
    };
  }

  /// @return whether it fulfils the duty of the record, or keeps its subject off lists
  private boolean eases(Ledger from, First one, EntryRef root) {
    return first(from, one.fulfils()).filter(duty -> duty.ref().equals(root)).isPresent()
        || from.rulebook()
            .on(from.asOf())
            .kind(one.kind())
            .filter(kind -> !kind.keepsOff().isEmpty())
            .isPresent();
  }

  /// @param version an entry of the record, the first or a correction
  private Optional<First> first(Ledger from, EntryRef version) {
    synchronized (firsts) {
      if (firsts.isEmpty()) {
        for (SealedEntry entry : from.entries()) {
          if (entry.body() instanceof Entered entered) {
            add(entry.ref(), entered);
          }
        }
      }
      return Optional.ofNullable(firsts.get(version));
    }
  }

  private void add(EntryRef ref, Entered entered) {
    EntryRef target = new EntryRef(ref.subject(), entered.target());
    if (entered.act() instanceof Act.Recorded one) {
      firsts.put(ref, new First(ref, one.record().kind(), target));
    } else if (entered.act() instanceof Act.Correction) {
      First first = firsts.get(target);
      if (first != null) {
        firsts.put(ref, first);
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Past;
  }

  @Override
  public int hashCode() {
    return Past.class.hashCode();
  }
}
