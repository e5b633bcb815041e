package org.goodfaith.population.columns;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.standing.StandingRecord.Fulfilment;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/// Writes subjects into columns from their entries, withdrawals and corrections applied.
///
/// A history is simple where each record has at most one approval and duties fulfilled by one kind
/// of record, each consent was given and taken back at most once, nobody was told of an approved
/// listing too late, what was approved or told was corrected no more and completed no repetition
/// since, and nothing was objected to, annulled, repaired, forgotten or linked. All others are told
/// in full.
public final class FoldColumns {
  private final Rulebook rulebook;
  private final long known;
  private final WriteColumns into;
  private final Set<String> repeated;

  /// @param rulebook the law under which the records were admitted
  /// @param known entries before this position are known
  /// @param into where subjects are written
  public FoldColumns(Rulebook rulebook, long known, WriteColumns into) {
    this.rulebook = rulebook;
    this.known = known;
    this.into = into;
    this.repeated = ToldSoFar.repeated(rulebook);
  }

  /// @param subject whose number is larger than the one before
  /// @param entries its entries and those of subjects linked to it, in order of the ledger
  /// @return whether its history was simple
  public boolean add(SubjectKey subject, List<SealedEntry> entries) {
    if (!simple(entries)) {
      SubjectKind kind =
          new FoldStanding(rulebook, LocalDate.MAX, known).fold(subject, entries).kind();
      into.subject(subject.number(), kind);
      into.told(new History(entries, known));
      return false;
    }
    FoldStanding fold = new FoldStanding(rulebook, LocalDate.MAX, known);
    Standing standing = fold.fold(subject, entries);
    List<StandingRecord> records = fold.whole();
    into.subject(subject.number(), standing.kind());
    if (!records.stream().allMatch(FoldColumns::simple)) {
      into.told(new History(entries, known));
      return false;
    }
    Mark died = standing.died();
    if (died != null) {
      into.died(Days.of(died.day()));
    }
    consents(entries);
    Map<Integer, Integer> fulfils = new HashMap<>();
    for (StandingRecord record : records) {
      record.fulfilments().forEach(one -> fulfils.put(one.mark().ref().seq(), record.root().seq()));
    }
    records.forEach(record -> add(record, fulfils));
    return true;
  }

  private void add(StandingRecord record, Map<Integer, Integer> fulfils) {
    WriteTable row = into.record(record.record(), record.root().seq()).source(record.source());
    Mark approval = record.approval();
    Mark notice = record.notice();
    if (approval != null) {
      row.approved(Days.of(approval.day()));
    }
    if (notice != null) {
      row.noticed(Days.of(notice.day()));
    }
    Integer duty = fulfils.get(record.ref().seq());
    if (duty != null) {
      row.fulfils(duty);
    }
    @Nullable Fulfilment first = null;
    for (Fulfilment one : record.fulfilments()) {
      first = first == null || one.mark().day().isBefore(first.mark().day()) ? one : first;
    }
    if (first != null) {
      row.fulfilled(Days.of(first.mark().day()), first.kind());
    }
  }

  private void consents(List<SealedEntry> entries) {
    Map<String, Integer> given = new HashMap<>();
    Map<String, Integer> back = new HashMap<>();
    for (SealedEntry entry : entries) {
      if (entry.position() < known && entry.body() instanceof EntryBody.Entered entered) {
        if (entered.act() instanceof Act.Consent consent) {
          given.put(consent.to(), Days.of(consent.day()));
        } else if (entered.act() instanceof Act.ConsentWithdrawal withdrawal) {
          back.put(withdrawal.to(), Days.of(withdrawal.day()));
        }
      }
    }
    given.forEach((to, day) -> into.consent(to, day, back.getOrDefault(to, Days.never())));
  }

  private static boolean simple(StandingRecord record) {
    return record.proceedings().disputes().isEmpty()
        && record.proceedings().repairs().isEmpty()
        && record.untoldSince() == null
        && record.fulfilments().stream().map(Fulfilment::kind).distinct().count() <= 1;
  }

  private boolean simple(List<SealedEntry> entries) {
    Set<String> said = new HashSet<>();
    ToldSoFar told = new ToldSoFar(repeated);
    int registered = 0;
    boolean corrected = false;
    boolean approvedTwice = false;
    int approvals = 0;
    long before = -1;
    for (SealedEntry entry : entries) {
      if (entry.position() <= before) {
        return false;
      }
      before = entry.position();
      switch (entry.body()) {
        case null -> {
          return false;
        }
        case EntryBody.Registered _ -> registered += entry.position() < known ? 1 : 2;
        case EntryBody.Forgotten forgotten -> {
          if (!forgotten.reason().equals(Forgetting.INQUIRY_TRACE)) {
            return false;
          }
        }
        case EntryBody.Linked _, EntryBody.Unlinked _ -> {
          return false;
        }
        case EntryBody.Entered entered -> {
          boolean seen = entry.position() < known;
          if (!simple(entry.ref(), entered, seen, said) || told.further(entered)) {
            return false;
          }
          corrected |= entered.act() instanceof Act.Correction;
          if (entered.act() instanceof Act.Approval) {
            approvals++;
            approvedTwice |= !said.add("approval " + entered.target());
          }
        }
        case EntryBody.LawStep _,
            EntryBody.Inquired _,
            EntryBody.Acknowledged _,
            EntryBody.Told _,
            EntryBody.Readdressed _ -> {
          // They say nothing of the subject.
        }
      }
    }
    return registered == 1 && !approvedTwice && !(corrected && approvals > 1);
  }

  /// @param said what was said once already
  private static boolean simple(
      EntryRef ref, EntryBody.Entered entered, boolean known, Set<String> said) {
    return switch (entered.act()) {
      case Act.Withdrawal _ -> !said.contains("death " + entered.target());
      case Act.Recorded _,
          Act.Correction _,
          Act.Approval _,
          Act.Notice _,
          Act.Statement _,
          Act.Freeze _,
          Act.Thaw _ ->
          true;
      case Act.Death _ -> said.add("death") && said.add("death " + ref.seq());
      case Act.Consent consent ->
          !said.contains("back " + consent.to()) && said.add("consent " + consent.to());
      case Act.ConsentWithdrawal back -> known && said.add("back " + back.to());
      case Act.Annulment _,
          Act.Objection _,
          Act.Answer _,
          Act.Extension _,
          Act.Decision _,
          Act.Appeal _,
          Act.AppealDecision _,
          Act.Certification _,
          Act.RepairRequest _,
          Act.RepairDecision _,
          Act.Kinship _,
          Act.OfFile _ ->
          false;
    };
  }
}
