package org.goodfaith.core.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.goodfaith.core.base.RegistryBug;
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

  /// @param from first position
  /// @param until position after the last
  /// @return what stands there in the tree, in order; what was forgotten without its body
  default List<SealedEntry> sealed(long from, long until) {
    return chains(0, figures().subjects()).values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.position() >= from && entry.position() < until)
        .sorted(Comparator.comparingLong(SealedEntry::position))
        .toList();
  }

  /// @return the moment of every seal with the size of the tree then, oldest first
  default List<Seal> seals() {
    List<Seal> seals = new ArrayList<>();
    for (TreeHead head = head(); head.size() > 0; head = headBefore(head)) {
      seals.add(new Seal(head.size(), head.sealedAt()));
    }
    return seals.reversed();
  }

  /// @param position of a sealed entry
  /// @return when it was recorded: the moment of the first seal that holds it
  default Instant sealedAt(long position) {
    return seals().stream()
        .filter(seal -> seal.size() > position)
        .map(Seal::at)
        .findFirst()
        .orElseThrow(() -> new RegistryBug("no seal holds position " + position));
  }

  /// A seal.
  ///
  /// @param size entries known from then on
  /// @param at when
  record Seal(long size, Instant at) {}

  /// @param first first day
  /// @param last last day
  /// @return by source, the lines of readings that last went on between these days, as they stood
  ///   on the last; those read while the source was suspended are not among them
  default Map<String, SentLines> linesSent(LocalDate first, LocalDate last) {
    return Map.of();
  }

  /// Lines that a source sent.
  ///
  /// @param readLines all of them
  /// @param refusedLines of them, refused
  record SentLines(long readLines, long refusedLines) {
    /// @param steps steps of readings, oldest first
    /// @param first first day
    /// @param last last day
    /// @return by source, what the latest step of each reading up to the last day says
    public static Map<String, SentLines> of(
        List<IngestProgress> steps, LocalDate first, LocalDate last) {
      Map<Long, IngestProgress> latest = new TreeMap<>();
      for (IngestProgress step : steps) {
        if (!step.when().day().isAfter(last)) {
          latest.put(step.run(), step);
        }
      }
      Map<String, SentLines> sent = new TreeMap<>();
      for (IngestProgress step : latest.values()) {
        if (!step.when().day().isBefore(first) && !step.when().suspended()) {
          sent.merge(
              step.source(), new SentLines(step.readLines(), step.refusedLines()), SentLines::plus);
        }
      }
      return sent;
    }

    private SentLines plus(SentLines more) {
      return new SentLines(readLines + more.readLines(), refusedLines + more.refusedLines());
    }
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

  /// @return whose chains say that another subject is the same, or is not after all, in order
  default List<SubjectKey> joined() {
    return chains(1, figures().subjects()).entrySet().stream()
        .filter(chain ->
            chain.getValue().stream()
                .map(SealedEntry::body)
                .anyMatch(
                    body -> body instanceof EntryBody.Linked || body instanceof EntryBody.Unlinked))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
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
