package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// What is asked of a file as a whole, as of a day: by its subject that an officer look at a
/// result, or that a decision be made good which rested on what was wrong; by somebody else that
/// they may act for the subject.
///
/// @param made when, and by which entry
/// @param request what it asks
/// @param suspends whether the result waits for the end
/// @param covers records, and files themselves, that the result rested on when it was asked for or,
///   once decided, when it was decided: what comes later makes another result
/// @param handled who entered or approved one of these records, or made the decision that is to be
///   made good, and so does not decide (C15)
/// @param answers of who made the decision that is to be made good, in ledger order
/// @param decision null while there is none
/// @param decideBy last day for it, null where the law sets none or the calendar ends
/// @param extended whether the longer time was taken
/// @param appeal null while there is none
/// @param onAppeal null while there is none
/// @param against when the subject said that it does not want what is claimed; null where it did
///   not
/// @param state where it stands
public record Petition(
    Mark made,
    Request request,
    boolean suspends,
    Set<EntryRef> covers,
    Set<String> handled,
    List<Reply> answers,
    @Nullable Decided decision,
    @Nullable LocalDate decideBy,
    boolean extended,
    @Nullable Mark appeal,
    @Nullable Decided onAppeal,
    @Nullable Mark against,
    State state) {
  /// Copies the collections.
  public Petition {
    covers = Set.copyOf(covers);
    handled = Set.copyOf(handled);
    answers = List.copyOf(answers);
  }

  /// What is asked.
  ///
  /// @param result to be reviewed; null where something else is asked for
  /// @param claim to act for the subject; null where something else is asked for
  /// @param about what, as the entry names it
  /// @param ground code; empty of a remedy
  /// @param text in words
  /// @param document SHA-256 of what came with it; empty where nothing
  /// @param source whose door it came through
  /// @param reference under which it stands there
  /// @param enteredBy who entered it
  public record Request(
      @Nullable Result result,
      @Nullable RepresentationClaim claim,
      String about,
      String ground,
      String text,
      String document,
      String source,
      String reference,
      String enteredBy) {
    /// @return whether a review is asked for
    public boolean review() {
      return result != null;
    }

    /// @return whether a remedy is asked for
    public boolean remedy() {
      return result == null && claim == null;
    }
  }

  /// What somebody answers.
  ///
  /// @param mark when, and by which entry
  /// @param by account
  /// @param text in words
  public record Reply(Mark mark, String by, String text) {}

  /// Where a petition stands.
  public enum State {
    /// Nobody has decided yet, or an appeal waits.
    OPEN,
    /// Decided, and the result stands or nothing is made good.
    REJECTED,
    /// The result counts for nothing, or the decision is to be made good.
    GRANTED,
    /// The time was over, and the law grants it; nobody gets a right to act that way.
    LAPSED,
    /// Whoever claimed to act took it back.
    TAKEN_BACK,
    /// The subject sent its lawyer away.
    ENDED
  }

  /// @return whether nobody has decided yet, or an appeal waits
  public boolean open() {
    return state == State.OPEN;
  }

  /// @return the step that the law's clock for it bounds
  public String step() {
    return PetitionFold.step(request);
  }

  /// @return whether it was granted, by somebody or by the law
  public boolean granted() {
    return state == State.GRANTED || (state == State.LAPSED && request.claim() == null);
  }

  /// @return whether what it covers counts for nothing, or waits for the end
  public boolean holds() {
    return granted() || (open() && suspends);
  }

  /// @return what was decided last, null while nothing was
  public @Nullable Decided last() {
    return onAppeal == null ? decision : onAppeal;
  }

  /// @return whether it is about this result
  public boolean of(Result.Sort sort, String code) {
    Result of = request.result();
    return of != null && of.sort() == sort && of.code().equals(code);
  }

  /// @param subject the one asked about
  /// @param root first entry of a record
  /// @return whether the match that is in doubt is what makes this record the subject's
  public boolean crosses(SubjectKey subject, EntryRef root) {
    boolean own = subject.equals(made.ref().subject());
    boolean near = root.subject().equals(made.ref().subject());
    return of(Result.Sort.MATCH, "") && own != near && covers.contains(root);
  }

  /// @param petitions of a file
  /// @param sort of a result
  /// @param code of it
  /// @param evidence what it rests on
  /// @return the first that asks that somebody look at this result, whether it waits or not, and
  ///   that nobody has decided yet; empty where there is none
  public static Optional<Petition> asked(
      List<Petition> petitions, Result.Sort sort, String code, List<EntryRef> evidence) {
    return petitions.stream()
        .filter(one -> one.of(sort, code) && one.open())
        .filter(one -> one.covers().containsAll(evidence))
        .findFirst();
  }

  /// @param petitions of a file
  /// @param sort of a result
  /// @param code of it
  /// @param evidence what it rests on
  /// @return the one that sets this result aside, or else makes it wait; empty where none does
  public static Optional<Petition> over(
      List<Petition> petitions, Result.Sort sort, String code, List<EntryRef> evidence) {
    return petitions.stream()
        .filter(one -> one.of(sort, code) && one.holds())
        .filter(one -> one.covers().containsAll(evidence))
        .reduce((one, other) -> one.granted() ? one : other);
  }
}
