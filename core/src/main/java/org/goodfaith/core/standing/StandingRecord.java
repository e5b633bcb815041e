package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/// A record as it stands on a day: in its latest version, with all that happened to it.
///
/// @param root entry of its first version; approvals and notices name this one
/// @param ref entry of the version in force
/// @param record that version
/// @param source who submitted it
/// @param reference the source's own reference of the first version
/// @param enteredBy who entered it at the source
/// @param approval by a second officer, null while there is none
/// @param notice that counts, null while there is none
/// @param untoldSince last day on which the subject had to be told after the approval; null where
///   it was told by then, or there still is time, or the law sets none
/// @param proceedings what was said and decided about it
/// @param fulfilments records that say its duty was fulfilled, in ledger order
/// @param serving every approval and notice
public record StandingRecord(
    EntryRef root,
    EntryRef ref,
    Record record,
    String source,
    String reference,
    String enteredBy,
    @Nullable Mark approval,
    @Nullable Mark notice,
    @Nullable LocalDate untoldSince,
    Proceedings proceedings,
    List<Fulfilment> fulfilments,
    Serving serving) {
  /// Copies the list.
  public StandingRecord {
    fulfilments = List.copyOf(fulfilments);
  }

  /// A record that nobody corrected, approved or told anybody of.
  public StandingRecord(
      EntryRef root,
      EntryRef ref,
      Record record,
      String source,
      String reference,
      String enteredBy,
      Proceedings proceedings) {
    this(
        root,
        ref,
        record,
        source,
        reference,
        enteredBy,
        null,
        null,
        null,
        proceedings,
        List.of(),
        Serving.NONE);
  }

  /// @param position in the ledger
  /// @param asOf the day asked about
  /// @return the same by what was approved and told after that place
  public StandingRecord servedSince(long position, Rulebook rulebook, LocalDate asOf) {
    return servedBy(serving.since(position), rulebook, asOf);
  }

  /// @param asOf the day asked about
  /// @return the same for the subject of its own chain, by what that one was told
  public StandingRecord ofItsOwn(Rulebook rulebook, LocalDate asOf) {
    return servedBy(serving.ofItsOwn(), rulebook, asOf);
  }

  private StandingRecord servedBy(Serving by, Rulebook rulebook, LocalDate asOf) {
    ServedInTime served = ServedInTime.of(by, rulebook);
    return with(served.approval(), served.notice(), served.overdue(asOf), proceedings, by);
  }

  /// @param approved the approval that is held to count
  /// @param told the notice that is held to count
  /// @return the same, when nobody had said anything about it
  public StandingRecord silent(@Nullable Mark approved, @Nullable Mark told) {
    return with(approved, told, null, Proceedings.NONE, serving);
  }

  private StandingRecord with(
      @Nullable Mark approved,
      @Nullable Mark told,
      @Nullable LocalDate untold,
      Proceedings said,
      Serving by) {
    return new StandingRecord(
        root,
        ref,
        record,
        source,
        reference,
        enteredBy,
        approved,
        told,
        untold,
        said,
        fulfilments,
        by);
  }

  /// @return whether the subject objected and nobody has decided yet, or nobody proved it in time
  public boolean disputed() {
    return proceedings.flagged().isPresent();
  }

  /// An entry and its day.
  ///
  /// @param ref entry
  /// @param day when
  public record Mark(EntryRef ref, LocalDate day) {}

  /// A duty fulfilled.
  ///
  /// @param kind kind of the record that says so
  /// @param mark when, and by which entry
  public record Fulfilment(String kind, Mark mark) {}
}
