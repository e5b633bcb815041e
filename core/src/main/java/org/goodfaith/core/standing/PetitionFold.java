package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.Petition.State;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// One petition while its subject's entries are folded. Its clock is that of the law of the day on
/// which it was made.
final class PetitionFold {
  private final Mark made;
  private final Petition.Request request;
  private final Optional<ClockRule> clock;
  private final LawOn law;
  private final boolean suspends;
  private final Set<String> handled;
  private Set<EntryRef> covers;
  private final List<Petition.Reply> answers = new ArrayList<>();
  private boolean extended;
  private @Nullable Decided decision;
  private @Nullable Mark appeal;
  private @Nullable Decided onAppeal;
  private @Nullable Mark against;
  private @Nullable State over;

  /// What of the file there is when something is said.
  ///
  /// @param entries records and registrations known
  /// @param officers who entered or approved one of the records
  record Known(Set<EntryRef> entries, Set<String> officers) {}

  /// Whether two files are about one subject is decided within hours, where the law has a clock for
  /// it, and what follows waits at once.
  ///
  /// @param fresh whether nothing of the like was asked before, or it brings something new
  PetitionFold(Mark made, Petition.Request request, LawOn law, Known known, boolean fresh) {
    this.made = made;
    this.request = request;
    this.law = law;
    Result result = request.result();
    boolean match = result != null && result.sort() == Result.Sort.MATCH;
    Optional<ClockRule> hours = match ? clock(law, "match-decision") : Optional.empty();
    this.clock = hours.or(() -> clock(law, step(request)));
    this.suspends = fresh && (hours.isPresent() || clock.map(ClockRule::suspends).orElse(false));
    this.covers = Set.copyOf(known.entries());
    this.handled = new HashSet<>(known.officers());
  }

  /// What is claimed gives no right by itself: whoever claims it, or entered the claim, does not
  /// decide on it (C15).
  static PetitionFold ofClaim(
      Mark made, Petition.Request request, RepresentationClaim claim, LawOn law) {
    Set<String> handled = Set.of(claim.by(), request.enteredBy());
    return new PetitionFold(made, request, law, new Known(Set.of(), handled), false);
  }

  /// @return the step that the law's clock for a request bounds
  static String step(Petition.Request request) {
    return request.review() ? "review" : request.remedy() ? "remedy" : "representation";
  }

  private static Optional<ClockRule> clock(LawOn law, String step) {
    return law.clocksOf(step).stream().findFirst();
  }

  Petition.Request request() {
    return request;
  }

  /// Who made the decision does not decide whether it is made good (C15).
  void answer(Petition.Reply reply) {
    answers.add(reply);
    handled.add(reply.by());
  }

  /// More time counts while there is still some.
  void extend(Act.Extension act) {
    LocalDate end = decideBy();
    boolean counts = decision == null && !handled.contains(act.officer());
    extended |= counts && end != null && !act.day().isAfter(end);
  }

  /// Who entered or approved what the result rests on does not decide on it (C15). A rejection that
  /// comes too late changes nothing.
  void decide(Decided by, Known known) {
    LocalDate end = decideBy();
    boolean late = (claimed() || grants()) && end != null && by.mark().day().isAfter(end);
    if (decision != null
        || over != null
        || (claimed() && appeal != null)
        || handled.contains(by.officer())
        || (late && (claimed() || by.outcome() != Outcome.UPHELD))) {
      return;
    }
    decision = by;
    covers = by.outcome() == Outcome.UPHELD ? Set.copyOf(known.entries()) : covers;
  }

  /// Whom nobody answered in time asks another officer too, where silence grants nothing.
  void appeal(Mark mark) {
    boolean open =
        decision == null
            ? state(mark.day()) == State.LAPSED && claimed()
            : decision.outcome() != Outcome.UPHELD;
    appeal = open && appeal == null && over == null ? mark : appeal;
  }

  /// The subject says that it does not want what is claimed.
  ///
  /// @param ends whether nobody acts against its word
  void oppose(Mark mark, boolean ends) {
    against = against == null ? mark : against;
    over = ends && over == null ? State.ENDED : over;
  }

  /// Who claimed it takes it back.
  void takeBack() {
    over = over == null ? State.TAKEN_BACK : over;
  }

  private boolean claimed() {
    return request.claim() != null;
  }

  /// Who decided does not decide on the appeal (C15).
  void decideAppeal(Decided by, Known known) {
    boolean own = decision != null && decision.officer().equals(by.officer());
    if (appeal != null
        && onAppeal == null
        && over == null
        && !own
        && !handled.contains(by.officer())) {
      onAppeal = by;
      covers = by.outcome() == Outcome.UPHELD ? Set.copyOf(known.entries()) : covers;
    }
  }

  private @Nullable LocalDate decideBy() {
    return clock
        .flatMap(one -> one.endsOn(made.day(), extended && one.extended().isPresent(), law))
        .orElse(null);
  }

  /// @return whether the law grants what nobody decides in time
  private boolean grants() {
    return clock
        .map(one ->
            switch (one.then()) {
              case "set aside", "granted", "disclosure stops", "removed", "deleted" -> true;
              default -> false;
            })
        .orElse(false);
  }

  private State state(LocalDate asOf) {
    Decided last = onAppeal == null ? decision : onAppeal;
    if (over != null) {
      return over;
    }
    if (appeal != null && onAppeal == null) {
      return State.OPEN;
    }
    if (last != null) {
      return last.outcome() == Outcome.UPHELD ? State.GRANTED : State.REJECTED;
    }
    LocalDate end = decideBy();
    boolean lapses = claimed() || grants();
    return end != null && asOf.isAfter(end) && lapses ? State.LAPSED : State.OPEN;
  }

  Petition petition(LocalDate asOf) {
    return new Petition(
        made,
        request,
        suspends,
        covers,
        handled,
        answers,
        decision,
        decideBy(),
        extended,
        appeal,
        onAppeal,
        against,
        state(asOf));
  }
}
