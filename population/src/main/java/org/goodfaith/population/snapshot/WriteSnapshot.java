package org.goodfaith.population.snapshot;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.Enactment;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.History;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.snapshot.Snapshot.Part;
import org.goodfaith.population.snapshot.Snapshot.PartFile;

/// Writes a snapshot of the ledger as of one moment: beside its place first, then into it, so that
/// what stands there is always whole.
public final class WriteSnapshot {
  private static final long SPAN = 100_000;
  private static final int MANY = 4;

  private final LedgerMoment ledger;
  private final Wanted wanted;
  private final Shapes shapes;
  private final List<SnapshotTable> tables;
  private final SnapshotFolder next;
  private final AtomicLong done = new AtomicLong();

  private WriteSnapshot(LedgerMoment ledger, Wanted wanted) {
    this.ledger = ledger;
    this.wanted = wanted;
    this.shapes = Shapes.of(wanted.law());
    this.tables = SnapshotTable.of(shapes);
    this.next = new SnapshotFolder(beside("next"));
  }

  /// What is wanted.
  ///
  /// @param folder where it shall stand
  /// @param law the rulebook whose record kinds are the tables
  /// @param head what is known: entries before it
  /// @param day the registry's day
  /// @param span how many subject numbers fall into one part
  /// @param threads how many parts are written at once
  /// @param texts gives the texts of a law
  /// @param progress told how many subjects are done, and of how many
  public record Wanted(
      Path folder,
      Rulebook law,
      TreeHead head,
      LocalDate day,
      long span,
      int threads,
      Function<Hash, Map<String, byte[]>> texts,
      Progress progress) {
    /// @return how many subject numbers fall into one part, where nothing else is wanted
    public static long usualSpan() {
      return SPAN;
    }
  }

  /// Who is told how far the work is.
  @FunctionalInterface
  public interface Progress {
    /// @param subjects how many are done
    /// @param all how many there are
    void done(long subjects, long all);
  }

  /// Writes everybody anew. A folder that stands there is replaced where it is a snapshot, and
  /// nothing else is in it.
  public static Snapshot full(LedgerMoment ledger, Wanted wanted) {
    SnapshotFolder.mayReplace(wanted.folder());
    return new WriteSnapshot(ledger, wanted).write(Optional.empty());
  }

  /// Brings the snapshot that stands there up to date: only subjects with entries since are folded
  /// again. The outcome is the same as of writing everybody anew.
  ///
  /// @return the snapshot, or empty where what stands there can not be brought up to date: another
  ///   law, another span, or a later moment
  public static Optional<Snapshot> refresh(LedgerMoment ledger, Wanted wanted) {
    SnapshotFolder.mayReplace(wanted.folder());
    ReadSnapshot before = ReadSnapshot.open(wanted.folder());
    Snapshot old = before.snapshot();
    boolean alike =
        old.law().equals(wanted.law().digest())
            && old.span() == wanted.span()
            && old.treeSize() <= wanted.head().size();
    return alike
        ? Optional.of(new WriteSnapshot(ledger, wanted).write(Optional.of(before)))
        : Optional.empty();
  }

  private Path beside(String what) {
    Path folder = wanted.folder().toAbsolutePath().normalize();
    return folder.resolveSibling("." + folder.getFileName() + "." + what);
  }

  private Snapshot write(Optional<ReadSnapshot> before) {
    boolean whole = false;
    try {
      SnapshotFolder.delete(beside("next"));
      Files.createDirectories(beside("next"), SnapshotFolder.owner("rwx------"));
      Snapshot snapshot = described(parts(before));
      for (Enactment law : snapshot.laws()) {
        law(law.rulebook());
      }
      law(snapshot.law());
      next.write(ReadSnapshot.name(), out -> out.write(SnapshotText.write(snapshot)));
      swap();
      whole = true;
      return snapshot;
    } catch (IOException e) {
      throw new SnapshotTrouble(
          "The snapshot can not be written to " + wanted.folder() + ": " + e,
          "Make its parent folder writable, with room on the disk, or name another one.",
          e);
    } finally {
      if (!whole) {
        discard();
      }
    }
  }

  /// What can not be deleted is never taken for a snapshot, and the next run deletes it.
  private boolean discard() {
    try {
      SnapshotFolder.delete(beside("next"));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private final Set<Hash> written = new HashSet<>();

  private void law(Hash digest) throws IOException {
    if (written.add(digest)) {
      byte[] text = ReadSnapshot.lawText(wanted.texts().apply(digest));
      next.write(ReadSnapshot.lawFile(digest), out -> out.write(text));
    }
  }

  private Snapshot described(List<Part> parts) {
    TreeHead head = wanted.head();
    List<Enactment> laws =
        Enactment.of(ledger.entriesOf(SubjectKey.REGISTRY)).stream()
            .filter(law -> law.position() < head.size())
            .toList();
    return new Snapshot(
        head.size(),
        head.root(),
        head.sealedAt(),
        wanted.day(),
        wanted.law().digest(),
        laws,
        wanted.span(),
        tables,
        parts.stream().filter(part -> part.subjects() > 0).toList());
  }

  private List<Part> parts(Optional<ReadSnapshot> before) {
    long count = (ledger.subjects() + wanted.span() - 1) / wanted.span();
    List<Long> numbers = LongStream.rangeClosed(1, count).boxed().toList();
    int readers = FoldLedger.readers(wanted.threads());
    if (before.isEmpty()) {
      return EachPart.map(numbers, readers, this::anew);
    }
    Refresh refresh = new Refresh(before.get());
    return EachPart.map(numbers, readers, refresh::part);
  }

  private long first(long part) {
    return (part - 1) * wanted.span() + 1;
  }

  private long last(long part) {
    return Math.min(ledger.subjects(), part * wanted.span());
  }

  private FoldPart fold() {
    return new FoldPart(ledger, wanted.law(), shapes, wanted.head().size());
  }

  private Part anew(long number) {
    FoldPart fold = fold();
    fold.fold(first(number), last(number));
    return written(number, fold.done());
  }

  private Part written(long number, Columns columns) {
    try {
      Map<String, String> said = new TreeMap<>();
      said.put("goodfaith.snapshot", String.valueOf(SnapshotText.format()));
      said.put("goodfaith.part", String.valueOf(number));
      Part part =
          columns.size() == 0
              ? new Part(number, 0, 0, 0, List.of())
              : new WritePart(next, number, said).write(columns, tables);
      progress(number);
      return part;
    } catch (IOException e) {
      throw new SnapshotTrouble(
          "Part " + number + " of the snapshot can not be written: " + e,
          "See that the disk has room, and start again.",
          e);
    }
  }

  private void progress(long number) {
    long many = last(number) - first(number) + 1;
    wanted.progress().done(done.addAndGet(many), ledger.subjects());
  }

  /// One folder takes the place of the other. Where the program is stopped in between, the next run
  /// puts things right.
  private void swap() throws IOException {
    Path folder = wanted.folder().toAbsolutePath().normalize();
    Path before = beside("before");
    SnapshotFolder.delete(before);
    if (Files.exists(folder)) {
      move(folder, before);
    }
    move(beside("next"), folder);
    SnapshotFolder.delete(before);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("folders can not be renamed there at once", e);
    }
  }

  /// Parts of a snapshot that was there before.
  private final class Refresh {
    private final ReadSnapshot before;
    private final SnapshotFolder folder = new SnapshotFolder(wanted.folder());
    private final Map<Long, Part> old = new TreeMap<>();
    private final Set<Long> touched = new HashSet<>();

    Refresh(ReadSnapshot before) {
      this.before = before;
      before.snapshot().parts().forEach(part -> old.put(part.number(), part));
      ledger
          .touchedSince(before.snapshot().treeSize())
          .forEach(subject -> touched.add(subject.number()));
    }

    Part part(long number) {
      Part part = old.get(number);
      if (part == null) {
        return anew(number);
      }
      boolean same =
          LongStream.rangeClosed(first(number), last(number)).noneMatch(touched::contains);
      if (same && part.told() == 0) {
        return kept(part);
      }
      Columns columns = before.part(part);
      List<Long> again = again(columns, number);
      if (again.isEmpty()) {
        return kept(part);
      }
      return again.size() > part.subjects() / MANY
          ? anew(number)
          : written(number, mended(columns, again));
    }

    /// Subjects that were touched, and those linked to one that was.
    private List<Long> again(Columns columns, long number) {
      List<Long> again = new ArrayList<>();
      for (long subject = first(number); subject <= last(number); subject++) {
        int place = columns.place(subject);
        History told = place < 0 ? null : columns.told().get(place);
        boolean linked =
            told != null
                && told.entries().stream()
                    .map(SealedEntry::ref)
                    .anyMatch(ref -> touched.contains(ref.subject().number()));
        if (linked || touched.contains(subject)) {
          again.add(subject);
        }
      }
      return again;
    }

    private Part kept(Part part) {
      try {
        for (PartFile file : part.files()) {
          next.keep(folder, file);
        }
        progress(part.number());
        return part;
      } catch (IOException e) {
        throw SnapshotTrouble.damaged(String.valueOf(e.getMessage()), e);
      }
    }

    private Columns mended(Columns columns, List<Long> again) {
      FoldPart fold = fold();
      CopySubjects copy = new CopySubjects(columns, fold.into(), tables);
      int place = 0;
      for (long subject : again) {
        while (place < columns.size() && columns.subjects()[place] < subject) {
          copy.copy(place++);
        }
        if (place < columns.size() && columns.subjects()[place] == subject) {
          place++;
        }
        fold.fold(subject, subject);
      }
      while (place < columns.size()) {
        copy.copy(place++);
      }
      return fold.done();
    }
  }
}
