package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.Forgetting.Target;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.ListSubject;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;

/// What is to be forgotten as of a day because its time is over: records past the retention that
/// the law of their day of conduct gives them, with all that hangs on them, and inquiries past
/// their trace.
///
/// What a listing rests on that is not over stays, and so does a fulfilment as long as the duty it
/// fulfils: without it the duty would stand open again. No answer as of that day, or of a later
/// one, is another afterwards.
///
/// @param rulebook the law
/// @param day the day
/// @param tracesBefore inquiries before this position are past their end
public record ExpiredEntries(Rulebook rulebook, LocalDate day, long tracesBefore) {
  private static final Set<State> OVER = Set.of(State.RELEASED, State.LAPSED);

  /// What is due in one chain.
  ///
  /// @param forgetting what to forget
  /// @param kinds of the expired records, with how many entries go with each kind
  /// @param undetermined kinds of records of which no law of their day says how long they are kept
  public record Due(
      Optional<Forgetting> forgetting, Map<String, Share> kinds, List<String> undetermined) {
    /// Copies the collections.
    public Due {
      kinds = Map.copyOf(kinds);
      undetermined = List.copyOf(undetermined);
    }
  }

  /// The share of one kind.
  ///
  /// @param records how many
  /// @param entries how many, with what hangs on them
  public record Share(long records, long entries) {
    /// @return both together
    public Share plus(Share other) {
      return new Share(records + other.records, entries + other.entries);
    }
  }

  /// What is due in the chains of some subjects, those where nothing is due left out.
  ///
  /// @param first number of the first subject
  /// @param last number of the last one
  public List<Due> among(LedgerReader ledger, long first, long last) {
    Map<SubjectKey, List<SealedEntry>> chains = ledger.chains(first, last);
    Function<SubjectKey, List<SealedEntry>> read =
        key -> chains.containsKey(key) ? chains.get(key) : ledger.entriesOf(key);
    List<Due> all = new ArrayList<>();
    for (long number = first; number <= last; number++) {
      Due due = of(new SubjectKey(number), read);
      if (due.forgetting().isPresent() || !due.undetermined().isEmpty()) {
        all.add(due);
      }
    }
    return all;
  }

  /// @param subject whose chain
  /// @param read gives chains
  /// @return what is due in it
  public Due of(SubjectKey subject, Function<SubjectKey, List<SealedEntry>> read) {
    List<SealedEntry> chain = read.apply(subject);
    FiledRecords filed = new FiledRecords(chain);
    List<String> undetermined = new ArrayList<>();
    Map<Integer, FiledRecords.Filed> over = over(subject, filed, undetermined, read);
    List<Target> targets = new ArrayList<>();
    Map<String, Share> kinds = new TreeMap<>();
    for (FiledRecords.Filed one : over.values()) {
      one.entries().forEach(seq -> targets.add(new Target(seq, Forgetting.EXPIRED)));
      kinds.merge(one.record().kind(), new Share(1, one.entries().size()), Share::plus);
    }
    filed.orphans().forEach(seq -> targets.add(new Target(seq, Forgetting.EXPIRED)));
    filed
        .toldOfOthers()
        .forEach((seq, of) -> {
          if (outlived(of, read)) {
            targets.add(new Target(seq, Forgetting.EXPIRED));
          }
        });
    filed.inquiries().stream()
        .filter(inquiry -> inquiry.position() < tracesBefore)
        .forEach(inquiry -> targets.add(new Target(inquiry.ref().seq(), Forgetting.INQUIRY_TRACE)));
    Optional<Forgetting> forgetting =
        targets.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Forgetting(List.of(new Forgetting.Chain(subject, chain.size(), targets))));
    return new Due(forgetting, kinds, undetermined);
  }

  /// What one file was told of a record in another one goes with that record, and with it the text
  /// that was served: it tells what the other file holds no more.
  private boolean outlived(EntryRef of, Function<SubjectKey, List<SealedEntry>> read) {
    FiledRecords other = new FiledRecords(read.apply(of.subject()));
    Optional<Integer> root = other.rootOf(of.seq());
    return root.isEmpty()
        || over(of.subject(), other, new ArrayList<>(), read).containsKey(root.get());
  }

  private Map<Integer, FiledRecords.Filed> over(
      SubjectKey subject,
      FiledRecords filed,
      List<String> undetermined,
      Function<SubjectKey, List<SealedEntry>> read) {
    Map<Integer, FiledRecords.Filed> over = over(filed, undetermined);
    if (!over.isEmpty()) {
      over.keySet().removeAll(neededByListings(subject, filed, read));
      keepFulfilments(filed, over);
    }
    return over;
  }

  private Map<Integer, FiledRecords.Filed> over(FiledRecords filed, List<String> undetermined) {
    Map<Integer, FiledRecords.Filed> over = new LinkedHashMap<>();
    for (FiledRecords.Filed one : filed.records().values()) {
      Optional<LocalDate> end = keptThrough(rulebook, one.record());
      if (end.isEmpty()) {
        undetermined.add(one.record().kind());
      } else if (end.get().isBefore(day)) {
        over.put(one.root(), one);
      }
    }
    return over;
  }

  /// @return the last day on which a record is kept, by the law of its day of conduct
  static Optional<LocalDate> keptThrough(Rulebook rulebook, Record record) {
    return rulebook
        .on(record.day())
        .kind(record.kind())
        .map(RecordKind::kept)
        .map(kept -> kept.after(record.day()));
  }

  private Set<Integer> neededByListings(
      SubjectKey subject, FiledRecords filed, Function<SubjectKey, List<SealedEntry>> read) {
    List<SealedEntry> linked = LinkedSubjects.entriesOf(read, subject, Long.MAX_VALUE);
    Set<Integer> needed = new java.util.HashSet<>();
    for (Listing listing : listings(rulebook, day, subject, linked)) {
      for (EntryRef ref : listing.evidence()) {
        if (ref.subject().equals(subject)) {
          filed.rootOf(ref.seq()).ifPresent(needed::add);
        }
      }
    }
    return needed;
  }

  /// @return listings of a subject that are not over
  static List<Listing> listings(
      Rulebook rulebook, LocalDate day, SubjectKey subject, List<SealedEntry> linked) {
    FoldStanding fold = new FoldStanding(rulebook, day, Long.MAX_VALUE);
    return ListSubject.list(rulebook, fold.fold(subject, linked)).stream()
        .filter(listing -> !OVER.contains(listing.state()))
        .toList();
  }

  /// Until nothing changes: a duty may be a fulfilment itself.
  private static void keepFulfilments(FiledRecords filed, Map<Integer, FiledRecords.Filed> over) {
    boolean changed = true;
    while (changed) {
      changed =
          over.values()
              .removeIf(one ->
                  one.duty() != one.root()
                      && filed.records().containsKey(one.duty())
                      && !over.containsKey(one.duty()));
    }
  }
}
