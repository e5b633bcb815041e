package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodfaith.core.answer.Notice.About;
import org.goodfaith.core.answer.Notice.Matter;
import org.goodfaith.core.answer.Notice.Telling;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Told.Result;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Hand;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.LinkedSubjects.Joined;
import org.goodfaith.core.standing.Proceedings.Repair;
import org.goodfaith.core.standing.Serving;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Finds the notices of one file, and what was done about each.
final class FindNotices {
  private final Question question;
  private final SubjectKey subject;
  private final Function<SubjectKey, List<SealedEntry>> ledger;

  /// @param ledger gives the entries of one chain
  FindNotices(
      Function<SubjectKey, List<SealedEntry>> ledger, Question question, SubjectKey subject) {
    this.question = question;
    this.subject = subject;
    Map<SubjectKey, List<SealedEntry>> read = new HashMap<>();
    this.ledger = key -> read.computeIfAbsent(key, ledger);
  }

  /// @param waiting whether only those that are not served yet are wanted
  List<Notice> all(boolean waiting) {
    FoundNotices found = new FoundNotices(question, subject, ledger, waiting);
    for (RecordHistory history : RecordHistory.all(ledger, question, subject)) {
      listing(history, found);
      Set<EntryRef> lapsed = new HashSet<>();
      history.proceedings().disputes().forEach(one -> lapse(history, one, found, lapsed));
      history.proceedings().repairs().forEach(one -> granted(history, one, found, lapsed));
      for (SealedEntry entry : history.entries()) {
        if (entry.body() instanceof EntryBody.Entered entered) {
          Act act = entered.act();
          matter(history, entry.ref(), act).ifPresent(what -> tell(history, what, entry, found));
          if (Hand.onPaper(act, entered.enteredBy()) && !lapsed.contains(entry.ref())) {
            found.add(entry.ref(), Matter.TAKEN_DOWN, new About.OfRecord(history), act.day());
          }
        }
      }
    }
    FindFileNotices.find(question, subject, found.entries(), found);
    return found.all();
  }

  private static void tell(
      RecordHistory history, Told told, SealedEntry entry, FoundNotices found) {
    About about = new About.OfRecord(history);
    if (told.restates()) {
      found.restated(entry, told.matter(), about, told.since());
    } else {
      found.add(entry.ref(), told.matter(), about, told.since());
    }
  }

  /// A record that a second officer approved for a list, or that came back certified, is told of;
  /// where officers linked files, to each of them.
  private void listing(RecordHistory history, FoundNotices found) {
    StandingRecord record = history.record();
    Serving serving = record.serving();
    Optional<Listing> listed = listed(history);
    Optional<LocalDate> certified = last(history, Act.Certification.class);
    boolean returned =
        history.place() == RecordHistory.Place.SET_ASIDE
            && certified.isPresent()
            && serving.notices().stream()
                .allMatch(told -> told.mark().day().isBefore(certified.get()));
    Serving.Step approval =
        serving.approvals().stream()
            .filter(step -> counts(step, returned ? Optional.empty() : listed, record.approval()))
            .findFirst()
            .orElse(null);
    if (approval == null || !(listed.isPresent() || returned)) {
      return;
    }
    LocalDate since = approval.mark().day();
    since = returned ? later(since, certified.get()) : since;
    Joined joined = serving.joined();
    since = joined == null ? since : later(since, joined.day());
    long after = Math.max(joined == null ? -1 : joined.position(), anew(serving, approval));
    LocalDate first = joined == null ? LocalDate.MIN : joined.day();
    List<Telling> done = new ArrayList<>(found.toldOfListing(history.root(), after, first));
    if (!returned) {
      serving.notices().stream()
          .filter(step -> listed.get().evidence().contains(step.mark().ref()))
          .filter(step -> step.mark().ref().subject().equals(history.root().subject()))
          .findFirst()
          .ifPresent(step -> done.add(served(history, step.mark())));
    }
    boolean overThere = joined != null && listed.filter(one -> one.state().over()).isPresent();
    if (overThere && done.isEmpty()) {
      return; // What is over in the file of the record begins in no other.
    }
    LocalDate from = since;
    Optional<LocalDate> by =
        found.ends("notice-after-approval", from).or(() -> found.ends("notice", from));
    found.listing(
        history.root(), new About.OfRecord(history), since, by.orElse(null), List.copyOf(done));
  }

  /// What waits for its notice, before what was told.
  private static Optional<Listing> listed(RecordHistory history) {
    return history.listings().stream()
        .filter(FindNotices::tellable)
        .min(Comparator.comparing(one -> one.state() != Listing.State.APPROVED));
  }

  private static boolean counts(
      Serving.Step approval, Optional<Listing> listed, @Nullable Mark otherwise) {
    return listed
        .map(one -> one.evidence().contains(approval.mark().ref()))
        .orElseGet(() -> approval.mark().equals(otherwise));
  }

  /// What was told before a second officer approved again told something else.
  private static long anew(Serving serving, Serving.Step approval) {
    return serving.approvals().getFirst().equals(approval) ? -1 : approval.position();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /// What is in force though nobody was told is a list without a window: honour needs no warning.
  private static boolean tellable(Listing listing) {
    return switch (listing.state()) {
      case APPROVED -> true;
      case ANNOUNCED, UNDETERMINED, SUSPENDED, IN_FORCE, RELEASED, LAPSED ->
          listing.noticed() != null;
      case PROPOSED, REVOKED -> false;
    };
  }

  private static Optional<LocalDate> last(RecordHistory history, Class<? extends Act> sort) {
    return history.entered().stream()
        .map(EntryBody.Entered::act)
        .filter(sort::isInstance)
        .map(Act::day)
        .max(Comparator.naturalOrder());
  }

  private static Telling served(RecordHistory history, Mark mark) {
    return history.entries().stream()
        .filter(entry -> entry.ref().equals(mark.ref()))
        .map(SealedEntry::body)
        .flatMap(body ->
            body instanceof EntryBody.Entered entered && entered.act() instanceof Act.Notice act
                ? Stream.of(new Telling(act.channel(), Result.SERVED, act.day(), act.document()))
                : Stream.empty())
        .findFirst()
        .orElse(new Telling("", Result.SERVED, mark.day(), ""));
  }

  /// What an entry about a record is told as.
  ///
  /// @param since the day from which on it is to be told
  /// @param restates whether the subject may stand otherwise through it
  private record Told(Matter matter, LocalDate since, boolean restates) {}

  /// @return what the entry is told as; empty where it counted for nothing or need not be
  private Optional<Told> matter(RecordHistory history, EntryRef ref, Act act) {
    LocalDate day = act.day();
    return switch (act) {
      case Act.Correction _ -> Optional.of(new Told(Matter.CORRECTION, day, true));
      case Act.Withdrawal _ -> Optional.of(new Told(Matter.WITHDRAWAL, day, true));
      case Act.Annulment _ -> Optional.of(new Told(Matter.ANNULMENT, day, true));
      case Act.Decision one ->
          Optional.of(new Told(Matter.DECISION, day, one.outcome() != Outcome.REJECTED))
              .filter(_ -> decided(history, ref));
      case Act.AppealDecision _ ->
          Optional.of(new Told(Matter.DECISION, day, true)).filter(_ -> decided(history, ref));
      case Act.RepairDecision _ ->
          Optional.of(new Told(Matter.REPAIR, day, true)).filter(_ -> repaired(history, ref));
      case Act.Recorded _,
          Act.Approval _,
          Act.Notice _,
          Act.Objection _,
          Act.Answer _,
          Act.Extension _,
          Act.Appeal _,
          Act.Statement _,
          Act.Certification _,
          Act.RepairRequest _,
          Act.Freeze _,
          Act.Thaw _,
          Act.Death _,
          Act.Kinship _,
          Act.Consent _,
          Act.ConsentWithdrawal _,
          Act.OfFile _ ->
          Optional.empty();
    };
  }

  /// What silence had granted by then was not decided any more.
  private boolean repaired(RecordHistory history, EntryRef ref) {
    return history.proceedings().repairs().stream()
        .filter(one -> one.decided() != null && one.decided().ref().equals(ref))
        .anyMatch(one -> history.grantedBySilence(one, question, ledger).isEmpty());
  }

  private static boolean decided(RecordHistory history, EntryRef ref) {
    return history.proceedings().disputes().stream()
        .flatMap(dispute -> Stream.of(dispute.decision(), dispute.onAppeal()))
        .filter(Objects::nonNull)
        .anyMatch(decided -> decided.mark().ref().equals(ref));
  }

  /// What followed by itself, because nobody proved the record in time, or corrected it. It is told
  /// in place of that the objection was taken down, and to be told of that is not to be told of
  /// this.
  ///
  /// @param causes takes the objection that it follows from
  private static void lapse(
      RecordHistory history, Dispute dispute, FoundNotices found, Set<EntryRef> causes) {
    LocalDate since = dispute.lapsed();
    if (since != null) {
      EntryRef cause = dispute.made().ref();
      lapsed(found, cause, Matter.LAPSE, new About.OfRecord(history), since);
      causes.add(cause);
    }
  }

  /// A repair that nobody decided on in time is granted by that.
  ///
  /// @param causes takes the request that it follows from
  private void granted(
      RecordHistory history, Repair repair, FoundNotices found, Set<EntryRef> causes) {
    EntryRef cause = repair.asked().ref();
    history
        .grantedBySilence(repair, question, ledger)
        .ifPresent(since -> {
          lapsed(found, cause, Matter.REPAIR, new About.OfRecord(history), since);
          causes.add(cause);
        });
  }

  private static void lapsed(
      FoundNotices found, EntryRef cause, Matter matter, About about, LocalDate since) {
    List<Telling> after =
        found.told(cause).stream().filter(told -> !told.day().isBefore(since)).toList();
    LocalDate by = found.ends("notice", since).orElse(null);
    found.add(cause, matter, about, since, by, after);
  }
}
