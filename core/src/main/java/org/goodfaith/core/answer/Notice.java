package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Told.Result;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Something a subject is to be told, and what was done to tell it. Named by the entry that gives
/// rise to it.
///
/// @param cause that entry
/// @param to whose file is told: that of the entry, or one that officers linked to it
/// @param matter what it is about
/// @param about what that concerns
/// @param since the day from which on it is to be told
/// @param by last day for it, null where the law sets none
/// @param moved what of the subject's standing is another through it
/// @param told everything done to tell it, in ledger order
public record Notice(
    EntryRef cause,
    SubjectKey to,
    Matter matter,
    About about,
    LocalDate since,
    @Nullable LocalDate by,
    List<Movement> moved,
    List<Telling> told) {
  /// Number of the entry with which every chain begins.
  static final int FIRST = 1;

  /// Copies the lists.
  public Notice {
    moved = List.copyOf(moved);
    told = List.copyOf(told);
  }

  /// What a notice concerns.
  public sealed interface About {
    /// A record.
    ///
    /// @param history all that was entered about it
    record OfRecord(RecordHistory history) implements About {}

    /// A request for review or remedy.
    ///
    /// @param asked all that was entered about it
    record OfPetition(PetitionCase asked) implements About {}

    /// A right to act for the subject.
    ///
    /// @param right who acts, and how far
    record OfRight(Representative right) implements About {}

    /// The file as a whole.
    ///
    /// @param entry that says so
    record OfFile(SealedEntry entry) implements About {}
  }

  /// What a notice is about.
  public enum Matter {
    /// The record leads to a list: nothing follows before this is served.
    LISTING,
    /// Its source took down what the subject said on paper: an objection, an appeal, a statement or
    /// a request.
    TAKEN_DOWN,
    /// An objection was decided.
    DECISION,
    /// The time to prove the record was over, and the law's consequence followed.
    LAPSE,
    /// The record was corrected.
    CORRECTION,
    /// The record was withdrawn.
    WITHDRAWAL,
    /// What the record rests on was annulled.
    ANNULMENT,
    /// A request for repair was decided.
    REPAIR,
    /// Another file is held to be the subject's.
    LINK,
    /// Another file is held to be the subject's no more.
    UNLINK,
    /// The file was locked.
    FREEZE,
    /// The file was opened again.
    THAW,
    /// The subject's death was entered.
    DEATH,
    /// That entry was withdrawn: the subject lives.
    DEATH_WITHDRAWN,
    /// A human is to look at a result.
    REVIEW_ASKED,
    /// A human has looked at a result.
    REVIEW_DECIDED,
    /// A harmed decision is to be made good.
    REMEDY_ASKED,
    /// Who made a harmed decision says what it does about it.
    REMEDY_OFFERED,
    /// It was decided how a harmed decision is made good.
    REMEDY_DECIDED,
    /// Nobody decided a request in time, and the law's consequence followed.
    REQUEST_LAPSED,
    /// Somebody claims to act for the subject.
    REPRESENTATION_CLAIMED,
    /// Somebody who claimed to act for the subject may not.
    CLAIM_REFUSED,
    /// Somebody may act for the subject.
    REPRESENTATIVE_ACCEPTED,
    /// Somebody may act for the subject no more.
    REPRESENTATIVE_ENDED,
    /// Somebody changed where the subject is told.
    ADDRESS_CHANGED,
    /// The file goes, whole, and with it where its subject can be told.
    ERASURE;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// One thing done to tell it.
  ///
  /// @param channel code
  /// @param result what came of it
  /// @param day when
  /// @param document SHA-256 of what was served; empty where nothing was, or the source keeps it
  public record Telling(String channel, Result result, LocalDate day, String document) {}

  /// What its subject is told before a file is erased. It is named by the first entry of the chain,
  /// which was there before and whose place stays.
  ///
  /// @param entry that entry, or what says that it is forgotten
  /// @param day of the erasure
  /// @param told everything done to tell it
  public static Notice ofErasure(SealedEntry entry, LocalDate day, List<Telling> told) {
    EntryRef cause = new EntryRef(entry.ref().subject(), FIRST);
    About about = new About.OfFile(entry);
    return new Notice(cause, cause.subject(), Matter.ERASURE, about, day, null, List.of(), told);
  }

  /// @return whether a file is told of what stands in another one that officers linked to it
  public boolean ofLinked() {
    return !to.equals(cause.subject());
  }

  /// @return the record concerned, with all that was entered about it; empty where it is none
  public Optional<RecordHistory> history() {
    return about instanceof About.OfRecord one ? Optional.of(one.history()) : Optional.empty();
  }

  /// Officers may approve a record again, where it was told of too late or was corrected in
  /// between.
  ///
  /// @return how often they approved what it tells of; 1 of what they do not approve
  public int turn() {
    long approvals =
        history().stream()
            .flatMap(one -> one.entered().stream())
            .filter(entered -> matter == Matter.LISTING && entered.act() instanceof Act.Approval)
            .count();
    return Math.max(1, Math.toIntExact(approvals));
  }

  /// @return what was entered that gives rise to it; empty where that is no act
  public Optional<Entered> entered() {
    List<SealedEntry> entries =
        switch (about) {
          case About.OfRecord(RecordHistory history) -> history.entries();
          case About.OfPetition(PetitionCase asked) -> asked.entries();
          case About.OfRight _ -> List.of();
          case About.OfFile(SealedEntry entry) -> List.of(entry);
        };
    return entries.stream()
        .filter(entry -> entry.ref().equals(cause))
        .map(SealedEntry::body)
        .filter(Entered.class::isInstance)
        .map(Entered.class::cast)
        .findFirst();
  }

  /// @return how it was served, or empty while it is not
  public Optional<Telling> served() {
    return told.stream().filter(one -> one.result() == Result.SERVED).findFirst();
  }

  /// @return whether a message about it has left the house by this channel
  public boolean sentBy(String channel) {
    return told.stream()
        .anyMatch(one -> one.result() == Result.SENT && one.channel().equals(channel));
  }

  /// @return the last try that failed, where nothing has left the house by that channel since
  public Optional<Telling> failed() {
    return told.stream()
        .filter(one -> one.result() == Result.FAILED && !sentBy(one.channel()))
        .reduce((_, later) -> later);
  }

  /// @param today the registry's day
  /// @return whether it is not served, and its last day is over
  public boolean overdue(LocalDate today) {
    return by != null && today.isAfter(by) && served().isEmpty();
  }
}
