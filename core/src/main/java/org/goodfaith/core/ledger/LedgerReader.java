package org.goodfaith.core.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.goodfaith.core.subject.SubjectKey;

/// Where entries are read. What it gives is sealed.
public interface LedgerReader {
  /// @return the newest tree head, `TreeHead.empty()` before the first
  TreeHead head();

  /// @return the head that was newest at a moment: sealed then or before
  TreeHead headAt(Instant moment);

  /// @return the head before this one, which its signature covers as well
  default TreeHead headBefore(TreeHead head) {
    return headAt(head.sealedAt().minus(1, ChronoUnit.MICROS));
  }

  /// @return all entries of one chain, in order; those of later heads included
  List<SealedEntry> entriesOf(SubjectKey subject);

  /// @return the chains of the subjects numbered from `first` through `last`, as `entriesOf` gives
  ///   them; one without entries may lack
  default Map<SubjectKey, List<SealedEntry>> chains(long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(SubjectKey::new)
        .collect(Collectors.toMap(Function.identity(), this::entriesOf));
  }

  /// @param acts codes of acts
  /// @return whose chains hold an entry of one of these acts, in order; where work queues begin
  default List<SubjectKey> subjectsWith(Set<String> acts) {
    return chains(1, figures().subjects()).entrySet().stream()
        .filter(chain -> chain.getValue().stream().anyMatch(entry -> isOf(entry, acts)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static boolean isOf(SealedEntry entry, Set<String> acts) {
    return entry.body() instanceof EntryBody.Entered entered && acts.contains(entered.act().code());
  }

  /// @return a size that the tree has at least: cheap to ask, and all that this program sealed
  ///   itself is in it
  default long sizeAtLeast() {
    return head().size();
  }

  /// @param treeSize size of a tree known before
  /// @return whose chains hold an entry at this position or a later one, the registry's own among
  ///   them
  default Set<SubjectKey> changedSince(long treeSize) {
    return LongStream.rangeClosed(SubjectKey.REGISTRY.number(), figures().subjects())
        .mapToObj(SubjectKey::new)
        .filter(key -> entriesOf(key).stream().anyMatch(entry -> entry.position() >= treeSize))
        .collect(Collectors.toSet());
  }

  /// @return every law enacted or published, oldest first
  default List<Enactment> enactments() {
    return Enactment.of(entriesOf(SubjectKey.REGISTRY));
  }

  /// @return the figures of the home page
  LedgerFigures figures();

  /// Figures of the whole registry.
  ///
  /// @param persons persons registered
  /// @param organisations organisations registered
  /// @param publicBodies public bodies registered
  /// @param entries entries in the tree
  /// @param ingests latest state of each reading, oldest first
  record LedgerFigures(
      long persons,
      long organisations,
      long publicBodies,
      long entries,
      List<IngestProgress> ingests) {
    /// Copies the list.
    public LedgerFigures {
      ingests = List.copyOf(ingests);
    }

    /// @return how many subjects there are; they are numbered from 1 on
    public long subjects() {
      return persons + organisations + publicBodies;
    }
  }
}
