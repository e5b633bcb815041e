package org.goodfaith.core.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Past.Turn;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.core.standing.StandingRecord;

/// Takes out of a standing what a granted repair has ended: the record is there, its subject and
/// officers see it, nobody else does, and no score counts it. Whether a later breach is the first
/// one is still told by it.
///
/// What was repaired stays so: a later law that lists nothing of the kind, a death or a decision
/// brings it back to nobody. Only a listing that begins, or goes on, for the same record does.
public final class RepairedRecords {
  private static final String REPAIRED = "repaired";

  private RepairedRecords() {}

  /// @param rulebook the law
  /// @param standing as folded
  /// @return the same without what was repaired
  public static Standing without(Rulebook rulebook, Standing standing) {
    return asked(standing)
        ? without(rulebook, standing, ListSubject.list(rulebook, standing))
        : standing;
  }

  /// @param rulebook the law
  /// @param standing as folded
  /// @param listings of it, from `ListSubject`
  /// @return the same without what was repaired
  public static Standing without(Rulebook rulebook, Standing standing, List<Listing> listings) {
    if (!asked(standing)) {
      return standing;
    }
    List<StandingRecord> left = new ArrayList<>();
    List<SetAside> aside = new ArrayList<>(standing.setAside());
    for (StandingRecord record : standing.records()) {
      List<Listing> of =
          listings.stream().filter(one -> one.evidence().getFirst().equals(record.ref())).toList();
      boolean goesOn = of.stream().anyMatch(one -> goesOn(one, of));
      Optional<LocalDate> since = goesOn ? Optional.empty() : since(rulebook, record, standing);
      since.ifPresentOrElse(
          day -> aside.add(setAside(rulebook.on(day), record)), () -> left.add(record));
    }
    aside.sort(
        Comparator.comparing((SetAside one) -> one.record().record().day())
            .thenComparing(one -> one.record().root()));
    return standing.with(left, aside);
  }

  /// What a correction made graver after the repair, and nobody has approved and told yet, brings
  /// back nothing.
  private static boolean goesOn(Listing listing, List<Listing> ofRecord) {
    boolean beyond =
        listing.noticed() == null
            && ofRecord.stream()
                .anyMatch(
                    one -> one.list().equals(listing.list()) && one.state() == State.RELEASED);
    return !listing.state().over() && !beyond;
  }

  private static boolean asked(Standing standing) {
    return standing.records().stream()
        .anyMatch(record -> !record.proceedings().repairs().isEmpty());
  }

  private static SetAside setAside(LawOn law, StandingRecord record) {
    String article =
        law.clocksOf("repair").stream()
            .findFirst()
            .map(clock -> clock.origin().article())
            .orElse("");
    return new SetAside(record, REPAIRED, "What was wrong was repaired", article);
  }

  /// The first day on which a repair had ended a listing of the record, under some law since the
  /// day of conduct, as the record is or as it was before a correction.
  private static Optional<LocalDate> since(
      Rulebook rulebook, StandingRecord held, Standing standing) {
    if (held.proceedings().repairs().isEmpty()) {
      return Optional.empty();
    }
    StandingRecord record =
        held.serving().joined() == null ? held : held.ofItsOwn(rulebook, standing.asOf());
    return ended(rulebook, record, standing)
        .or(() ->
            standing.past().turns(record, Set.of()).stream()
                .flatMap(turn -> before(rulebook, turn, record, standing).stream())
                .findFirst());
  }

  private static Optional<LocalDate> before(
      Rulebook rulebook, Turn turn, StandingRecord record, Standing standing) {
    return standing
        .past()
        .known(record.root().subject(), turn.place(), turn.day(), true)
        .flatMap(then ->
            then.records().stream()
                .filter(one -> one.root().equals(record.root()))
                .findFirst()
                .flatMap(one -> ended(rulebook, one, then)));
  }

  private static Optional<LocalDate> ended(
      Rulebook rulebook, StandingRecord record, Standing standing) {
    LocalDate conduct = record.record().day();
    List<LocalDate> changes =
        Stream.concat(Stream.of(conduct), rulebook.changesAfter(conduct, standing.asOf()).stream())
            .toList();
    return rulebook.on(conduct).lists().stream()
        .flatMap(rule ->
            changes.stream()
                .map(rulebook::on)
                .takeWhile(law -> terms(law, rule, record, standing).isPresent())
                .flatMap(law ->
                    terms(law, rule, record, standing).stream()
                        .flatMap(terms ->
                            new ListRecord(
                                    rulebook,
                                    new ListRecord.Terms(terms, law, ListRecord.Bounds.NONE),
                                    record,
                                    standing)
                                .repairedSince().stream())))
        .min(Comparator.naturalOrder());
  }

  private static Optional<ListRule> terms(
      LawOn law, ListRule rule, StandingRecord record, Standing standing) {
    return TermsFor.of(law, rule.code(), record.record(), standing.kind());
  }
}
