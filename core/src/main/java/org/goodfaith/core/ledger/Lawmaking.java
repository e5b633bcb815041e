package org.goodfaith.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.ledger.EntryBody.Approved;
import org.goodfaith.core.ledger.EntryBody.Drafted;
import org.goodfaith.core.ledger.EntryBody.Enacted;
import org.goodfaith.core.ledger.EntryBody.LawStep;
import org.goodfaith.core.ledger.EntryBody.Published;
import org.goodfaith.core.ledger.LawFault.Reason;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;

/// The path from draft to law, folded from the registry's own chain: draft, two approvals by
/// different officers who did not draft it (C15), publication, notice period, in force. What it
/// refuses no command may write, and `verify` finds where somebody wrote it all the same.
public final class Lawmaking {
  private static final int NOTICE_DAYS = 14;

  private final List<LawDraft> drafts = new ArrayList<>();
  private final List<Enactment> enactments = new ArrayList<>();

  /// Nothing drafted, nothing enacted.
  public Lawmaking() {}

  /// @param chain the registry's own entries, in order
  /// @return where every draft stands, and every law; what no lawful step made is neither
  public static Lawmaking of(List<SealedEntry> chain) {
    Lawmaking lawmaking = new Lawmaking();
    for (SealedEntry entry : chain) {
      EntryBody body = entry.body();
      if (body != null && lawmaking.refuse(body).isEmpty()) {
        lawmaking.take(entry.position(), body);
      }
    }
    return lawmaking;
  }

  /// @return days between publication and the first day in force, at least; for urgent corrections
  ///   too
  public static int noticeDays() {
    return NOTICE_DAYS;
  }

  /// @return every draft with its steps, oldest first
  public List<LawDraft> drafts() {
    return List.copyOf(drafts);
  }

  /// @return every law enacted or published, oldest first
  public List<Enactment> enactments() {
    return List.copyOf(enactments);
  }

  /// @return every rulebook enacted or drafted, each once
  public List<Hash> rulebooks() {
    return Stream.concat(
            enactments.stream().map(Enactment::rulebook), drafts.stream().map(LawDraft::rulebook))
        .distinct()
        .toList();
  }

  /// @return the draft of this digest that is not law yet, or empty
  public Optional<LawDraft> open(Hash rulebook) {
    return drafts.stream()
        .filter(one -> one.rulebook().equals(rulebook) && one.published().isEmpty())
        .findFirst();
  }

  /// No step is taken with a rulebook whose proofs do not hold, or with other texts than the step
  /// names.
  ///
  /// @return why the step is not taken, or empty where it may be
  static Optional<LawFault> refuse(EntryBody step, Proved proved) {
    return switch (proved) {
      case Proved.Faulty faulty ->
          Optional.of(
              new LawFault(
                  Reason.PROOFS,
                  "rulebook",
                  "the proofs of the rulebook do not hold: " + faulty.faults().getFirst().message(),
                  "a rulebook whose every proof and case holds",
                  "Mend its faults and draft it again."));
      case Proved.Holds(Rulebook rulebook) -> texts(step, rulebook.digest());
    };
  }

  private static Optional<LawFault> texts(EntryBody step, Hash found) {
    return rulebookOf(step)
        .filter(named -> !named.equals(found))
        .map(named ->
            new LawFault(
                Reason.TEXTS,
                "rulebook",
                "the texts that were proved hash to " + found + ", not to " + named,
                "the very texts that were drafted",
                "Run 'goodfaith verify'; restore the stored texts, or draft the others."));
  }

  private static Optional<Hash> rulebookOf(EntryBody step) {
    return step instanceof LawStep law ? Optional.of(law.rulebook()) : Optional.empty();
  }

  /// @param step an entry of the registry's own chain
  /// @return why it must not follow the entries before it, or empty where it may
  public Optional<LawFault> refuse(EntryBody step) {
    return step instanceof LawStep law ? refuse(law) : Optional.empty();
  }

  private Optional<LawFault> refuse(LawStep step) {
    return switch (step) {
      case Enacted _ -> drafts.isEmpty() ? Optional.empty() : Optional.of(founded());
      case Drafted drafted -> officer(drafted.officer()).or(() -> refuse(drafted));
      case Approved approved -> officer(approved.officer()).or(() -> refuse(approved));
      case Published published -> officer(published.officer()).or(() -> refuse(published));
    };
  }

  /// Goes on by one entry.
  ///
  /// @param position of it in the tree
  /// @param step which `refuse` does not refuse
  public void take(long position, EntryBody step) {
    if (step instanceof LawStep law) {
      take(position, law);
    }
  }

  private void take(long position, LawStep step) {
    switch (step) {
      case Enacted enacted ->
          enactments.add(new Enactment(position, enacted.rulebook(), LocalDate.MIN));
      case Drafted drafted -> drafts.add(new LawDraft(drafted, List.of(), Optional.empty()));
      case Approved approved -> replace(approved.rulebook(), here(approved).with(approved));
      case Published published -> {
        replace(published.rulebook(), here(published.rulebook()).with(published));
        enactments.add(new Enactment(position, published.rulebook(), published.from()));
      }
    }
  }

  private LawDraft here(Approved approved) {
    return here(approved.rulebook());
  }

  private LawDraft here(Hash rulebook) {
    return open(rulebook)
        .orElseThrow(() -> new RegistryBug("a step of law " + rulebook + " without its draft"));
  }

  private void replace(Hash rulebook, LawDraft next) {
    drafts.set(drafts.indexOf(here(rulebook)), next);
  }

  private Optional<LawFault> refuse(Drafted drafted) {
    if (enactments.isEmpty()) {
      return Optional.of(
          new LawFault(
              Reason.NOT_FOUNDED,
              "rulebook",
              "the registry has no law yet, so there is none to change",
              "a registry with its founding law",
              "Found it: 'goodfaith serve --rulebook DIR', or ingest with --rulebook."));
    }
    if (enactments.getLast().rulebook().equals(drafted.rulebook())) {
      return Optional.of(
          new LawFault(
              Reason.ALREADY_LAW,
              "rulebook",
              "this rulebook is the law already, or published to be",
              "a rulebook that differs from the one enacted last",
              "Change an article, then draft it."));
    }
    return open(drafted.rulebook())
        .map(one ->
            new LawFault(
                Reason.DRAFTED,
                "rulebook",
                "it was drafted on " + one.drafted().day() + " by " + one.drafted().officer(),
                "one draft of the same text at a time",
                "Go on with that draft: see 'goodfaith rulebook list'."));
  }

  private Optional<LawFault> refuse(Approved approved) {
    Optional<LawDraft> open = open(approved.rulebook());
    if (open.isEmpty()) {
      return Optional.of(noDraft(approved.rulebook()));
    }
    LawDraft draft = open.get();
    if (draft.drafted().officer().equals(approved.officer())) {
      return Optional.of(
          new LawFault(
              Reason.OWN_DRAFT,
              "officer",
              approved.officer() + " drafted it, and nobody approves what is their own (C15)",
              "two officers who did not draft it",
              "Let another officer approve."));
    }
    if (draft.approvals().stream().anyMatch(one -> one.officer().equals(approved.officer()))) {
      return Optional.of(
          new LawFault(
              Reason.SAME_OFFICER,
              "officer",
              approved.officer() + " has approved it already (C15)",
              "two officers who differ from each other",
              "Let another officer approve."));
    }
    return day(draft, approved.day());
  }

  private Optional<LawFault> refuse(Published published) {
    Optional<LawDraft> open = open(published.rulebook());
    if (open.isEmpty()) {
      return Optional.of(noDraft(published.rulebook()));
    }
    LawDraft draft = open.get();
    if (!draft.approved()) {
      return Optional.of(
          new LawFault(
              Reason.APPROVALS,
              "rulebook",
              draft.approvals().size() + " of " + LawDraft.approvalsNeeded() + " approvals given",
              "two approvals by different officers who did not draft it (C15)",
              "Let officers approve: 'goodfaith rulebook approve DIGEST --officer NAME'."));
    }
    return day(draft, published.day()).or(() -> begins(published));
  }

  private Optional<LawFault> begins(Published published) {
    LocalDate soonest = published.day().plusDays(NOTICE_DAYS);
    if (published.from().isBefore(soonest)) {
      return Optional.of(
          new LawFault(
              Reason.NOTICE,
              "from",
              published.from()
                  + " is before the end of the notice period of "
                  + NOTICE_DAYS
                  + " days",
              soonest + " or later",
              "Name a later day; an urgent correction takes the same path."));
    }
    LocalDate begun = enactments.getLast().from();
    return published.from().isBefore(begun)
        ? Optional.of(
            new LawFault(
                Reason.ORDER,
                "from",
                "a law published before begins only on " + begun,
                begun + " or later",
                "Name that day, and the later text is the law from it on."))
        : Optional.empty();
  }

  private static Optional<LawFault> day(LawDraft draft, LocalDate day) {
    return day.isBefore(draft.lastDay())
        ? Optional.of(
            new LawFault(
                Reason.DAY,
                "day",
                day + " is before the last step, of " + draft.lastDay(),
                draft.lastDay() + " or later",
                "Look at the registry's day."))
        : Optional.empty();
  }

  private static Optional<LawFault> officer(String name) {
    return name.isBlank()
        ? Optional.of(
            new LawFault(
                Reason.OFFICER,
                "officer",
                "no officer is named",
                "the account of an officer",
                "Name who acts."))
        : Optional.empty();
  }

  private static LawFault noDraft(Hash rulebook) {
    return new LawFault(
        Reason.NO_DRAFT,
        "rulebook",
        "no draft " + rulebook + " is waiting",
        "the digest of a draft that is not published yet",
        "See 'goodfaith rulebook list'.");
  }

  private static LawFault founded() {
    return new LawFault(
        Reason.FOUNDED,
        "rulebook",
        "a law was enacted at once, though laws are changed by drafts here",
        "a draft, two approvals, publication and notice",
        "Draft it: 'goodfaith rulebook draft DIR --officer NAME'.");
  }
}
