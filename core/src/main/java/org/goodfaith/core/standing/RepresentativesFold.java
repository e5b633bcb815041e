package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.Representation.As;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// Who acts for a subject, while its entries are folded in ledger order. Guardians and lawyers act
/// while the subject lives, heirs from its death on; nobody by a right that they gave themselves.
/// Who claims to act does so once an officer has accepted it.
final class RepresentativesFold {
  private final Rulebook rulebook;
  private final Map<EntryRef, Right> rights = new LinkedHashMap<>();

  /// Every claim as it stands by all that was entered, whatever is asked about.
  private final Map<EntryRef, ClaimFold> claims = new HashMap<>();

  /// The same, of what is known on the day asked about.
  private final Map<EntryRef, ClaimFold> known = new LinkedHashMap<>();

  /// Deaths that were entered and not withdrawn, whenever that was.
  private final Map<EntryRef, LocalDate> deaths = new LinkedHashMap<>();

  /// The same, of what is known.
  private final Map<EntryRef, LocalDate> knownDeaths = new LinkedHashMap<>();

  private final long treeSize;

  /// @param rulebook the law, for how long a claim may wait
  /// @param treeSize entries before this position are known
  RepresentativesFold(Rulebook rulebook, long treeSize) {
    this.rulebook = rulebook;
    this.treeSize = treeSize;
  }

  private record Right(
      Mark granted,
      long position,
      Representation said,
      Entered entered,
      @Nullable Mark ended,
      long endedAt) {
    boolean counts(LocalDate day, @Nullable LocalDate died, long known) {
      boolean over = ended != null && endedAt < known && !day.isBefore(ended.day());
      boolean dead = died != null && !day.isBefore(died);
      return position < known
          && !over
          && !said.day().isAfter(day)
          && !said.until().isBefore(day)
          && dead == (said.as() == As.HEIR);
    }
  }

  /// Takes note of what an entry says of rights to act.
  ///
  /// @param counts whether it is known on the day asked about
  void take(SealedEntry entry, Entered entered, boolean counts) {
    EntryRef about = new EntryRef(entry.ref().subject(), entered.target());
    if (claims.containsKey(about) && !rights.containsKey(about)) {
      step(about, entry, entered, counts);
      return;
    }
    switch (entered.act()) {
      case Representation said -> {
        if (!said.officer().equals(said.by())) {
          Mark mark = new Mark(entry.ref(), said.day());
          rights.put(
              entry.ref(), new Right(mark, entry.position(), said, entered, null, Long.MAX_VALUE));
        }
      }
      case RepresentationEnd end -> {
        EntryRef target = new EntryRef(entry.ref().subject(), entered.target());
        rights.computeIfPresent(target, (_, right) -> ended(right, end, entry, entered));
      }
      case RepresentationClaim said -> {
        if (ClaimFold.counts(said, entered)) {
          LawOn law = rulebook.on(said.day());
          claims.put(entry.ref(), new ClaimFold(entry.ref(), said, entered, law));
          if (counts) {
            known.put(entry.ref(), new ClaimFold(entry.ref(), said, entered, law));
          }
        }
      }
      case Act.Death death -> {
        deaths.put(entry.ref(), death.day());
        if (entry.position() < treeSize) {
          knownDeaths.put(entry.ref(), death.day());
        }
      }
      case Act.Withdrawal _ -> {
        deaths.remove(about);
        if (entry.position() < treeSize) {
          knownDeaths.remove(about);
        }
      }
      case Act _ -> {
        // It says nothing of who acts.
      }
    }
  }

  /// Once a claim is accepted, its right is like any other.
  private void step(EntryRef about, SealedEntry entry, Entered entered, boolean counts) {
    ClaimFold claim = claims.get(about);
    ClaimFold seen = known.get(about);
    if (seen != null && counts) {
      seen.take(entry.ref(), entered);
    }
    if (claim != null) {
      claim.take(entry.ref(), entered);
      claim
          .granted()
          .ifPresent(one ->
              rights.put(
                  about,
                  new Right(
                      one.mark(),
                      entry.position(),
                      one.right(),
                      claim.entered(),
                      null,
                      Long.MAX_VALUE)));
    }
  }

  /// The subject sends a lawyer away; a guardian or an heir only an officer does. Who acts may go,
  /// and sends nobody else away.
  private static Right ended(
      Right right, RepresentationEnd end, SealedEntry entry, Entered entered) {
    Optional<String> acting = Representation.acting(entered.enteredBy());
    boolean may =
        acting.isPresent()
            ? acting.get().equals(right.said().by())
            : !end.officer().isEmpty()
                || (right.said().as() == As.LAWYER
                    && Representation.bySubject(entered.enteredBy()));
    return may && right.ended() == null
        ? new Right(
            right.granted(),
            right.position(),
            right.said(),
            right.entered(),
            new Mark(entry.ref(), end.day()),
            entry.position())
        : right;
  }

  /// @return whether whoever entered it was entitled to: itself, or by a right that reaches so far
  boolean entitled(Entered entered) {
    Optional<String> acting = Representation.acting(entered.enteredBy());
    Optional<Representation.Scope> needed = Representation.needed(entered.act());
    if (RepresentationClaim.claimant(entered.enteredBy()).isPresent()) {
      return needed.isEmpty();
    }
    return acting.isEmpty()
        || needed.isEmpty()
        || rights.values().stream()
            .filter(right -> right.said().by().equals(acting.get()))
            .filter(right -> right.said().scope().compareTo(needed.get()) >= 0)
            .anyMatch(right -> right.counts(entered.act().day(), died(deaths), Long.MAX_VALUE));
  }

  /// The first death that was entered and not withdrawn; null of the living.
  private static @Nullable LocalDate died(Map<EntryRef, LocalDate> deaths) {
    return deaths.values().stream().findFirst().orElse(null);
  }

  List<Petition> claims(LocalDate asOf) {
    return known.values().stream().map(one -> one.petition(asOf)).toList();
  }

  List<Representative> representatives(LocalDate asOf) {
    long known = treeSize;
    LocalDate died = died(knownDeaths);
    return rights.values().stream()
        .filter(right -> right.position() < known && !right.said().day().isAfter(asOf))
        .map(right ->
            new Representative(
                right.granted(),
                right.said(),
                right.entered().source(),
                right.entered().reference(),
                right.endedAt() < known ? right.ended() : null,
                right.counts(asOf, died, known)))
        .toList();
  }
}
