package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
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

  private Past(@Nullable Ledger ledger) {
    this.ledger = ledger;
  }

  /// @param rulebook the law
  /// @param asOf the day asked about
  /// @param entries of every chain of the file
  /// @param treeSize entries before this position are known
  static Past of(Rulebook rulebook, LocalDate asOf, List<SealedEntry> entries, long treeSize) {
    return new Past(new Ledger(rulebook, asOf, List.copyOf(entries), treeSize));
  }

  private record Ledger(
      Rulebook rulebook, LocalDate asOf, List<SealedEntry> entries, long treeSize) {}

  private record Moment(SubjectKey whose, long place, LocalDate day) {}

  /// @param whose file, as far as it was known to reach
  /// @param place entries before this position were known
  /// @param day as of which the clocks of disputes stood
  /// @return how that file stood, by what was known, on the day asked about
  public Optional<Standing> known(SubjectKey whose, long place, LocalDate day) {
    Ledger from = ledger;
    if (from == null) {
      return Optional.empty();
    }
    Moment moment = new Moment(whose, place, day);
    synchronized (known) {
      return Optional.of(known.computeIfAbsent(moment, one -> fold(from, one)));
    }
  }

  private static Standing fold(Ledger from, Moment moment) {
    Set<SubjectKey> files =
        new HashSet<>(
            LinkedSubjects.since(moment.whose(), from.entries(), moment.place()).keySet());
    files.add(moment.whose());
    List<SealedEntry> then =
        from.entries().stream().filter(entry -> files.contains(entry.ref().subject())).toList();
    return new FoldStanding(from.rulebook(), from.asOf(), moment.place(), moment.day())
        .fold(moment.whose(), then);
  }

  /// @param record whose course it may change
  /// @param counted kinds of records that some list counts
  /// @return places of entries after which more may follow from the record than before: it was
  ///   corrected, what eased it was corrected or withdrawn, or of what a list counts another one
  ///   was added, corrected, certified, or joined with its file
  public List<Long> turns(StandingRecord record, Set<String> counted) {
    Ledger from = ledger;
    return from == null
        ? List.of()
        : from.entries().stream()
            .filter(entry -> entry.position() < from.treeSize())
            .filter(entry -> turn(from, entry, record.root(), counted))
            .map(SealedEntry::position)
            .sorted()
            .toList();
  }

  private static boolean turn(Ledger from, SealedEntry entry, EntryRef root, Set<String> counted) {
    if (entry.body() instanceof Linked) {
      return !counted.isEmpty();
    }
    if (!(entry.body() instanceof Entered entered)) {
      return false;
    }
    EntryRef target = new EntryRef(entry.ref().subject(), entered.target());
    return switch (entered.act()) {
      case Act.Correction _, Act.Withdrawal _ ->
          first(from, target).filter(one -> moves(from, one, root, counted)).isPresent();
      case Act.Recorded recorded ->
          !entry.ref().equals(root) && counted.contains(recorded.record().kind());
      case Act.Certification _ -> !root.equals(target) && !counted.isEmpty();
      case Act.Kinship _ -> !counted.isEmpty();
      case Act _ -> false;
    };
  }

  /// Whether what follows from the record may be otherwise where another one is, or it itself.
  private static boolean moves(Ledger from, First one, EntryRef root, Set<String> counted) {
    return one.ref().equals(root)
        || counted.contains(one.kind())
        || first(from, one.fulfils()).filter(duty -> duty.ref().equals(root)).isPresent()
        || from.rulebook()
            .on(from.asOf())
            .kind(one.kind())
            .filter(kind -> !kind.keepsOff().isEmpty())
            .isPresent();
  }

  /// A record's first entry.
  ///
  /// @param fulfils the entry whose duty it fulfils; of number 0 where none
  private record First(EntryRef ref, String kind, EntryRef fulfils) {}

  private static Optional<First> first(Ledger from, EntryRef version) {
    for (SealedEntry entry : from.entries()) {
      if (entry.ref().equals(version) && entry.body() instanceof Entered entered) {
        EntryRef target = new EntryRef(version.subject(), entered.target());
        return switch (entered.act()) {
          case Act.Recorded one -> Optional.of(new First(version, one.record().kind(), target));
          case Act.Correction _ -> first(from, target);
          case Act _ -> Optional.empty();
        };
      }
    }
    return Optional.empty();
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
