package org.goodfaith.core.standing;

import java.time.LocalDate;
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
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// Who acts for a subject, while its entries are folded in ledger order. Guardians and lawyers act
/// while the subject lives, heirs from its death on; nobody by a right that they gave themselves.
final class RepresentativesFold {
  private final Map<EntryRef, Right> rights = new LinkedHashMap<>();
  private @Nullable LocalDate died;

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
  void take(SealedEntry entry, Entered entered) {
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
      case Act.Death death -> died = died == null ? death.day() : died;
      case Act _ -> {
        // It says nothing of who acts.
      }
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
    return acting.isEmpty()
        || needed.isEmpty()
        || rights.values().stream()
            .filter(right -> right.said().by().equals(acting.get()))
            .filter(right -> right.said().scope().compareTo(needed.get()) >= 0)
            .anyMatch(right -> right.counts(entered.act().day(), died, Long.MAX_VALUE));
  }

  /// @param known entries before this position are known
  List<Representative> representatives(LocalDate asOf, long known) {
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
