package org.goodfaith.population.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.Enactment;

/// What a snapshot says about itself: its file `snapshot.json`.
///
/// @param treeSize entries before this position are known
/// @param root of the tree of that size
/// @param sealedAt when it was sealed
/// @param day the registry's day on which the snapshot was taken
/// @param law digest of the rulebook whose record kinds are the tables
/// @param laws every law made known before `treeSize`, oldest first
/// @param span how many subject numbers fall into one part
/// @param tables one for each record kind and shape, in order of the law
/// @param parts in order; those without subjects are left out
public record Snapshot(
    long treeSize,
    Hash root,
    Instant sealedAt,
    LocalDate day,
    Hash law,
    List<Enactment> laws,
    long span,
    List<SnapshotTable> tables,
    List<Part> parts) {
  /// Copies the lists.
  public Snapshot {
    laws = List.copyOf(laws);
    tables = List.copyOf(tables);
    parts = List.copyOf(parts);
  }

  /// Some subjects: those whose numbers fall into one span.
  ///
  /// @param number from 1 on; its subjects are numbered from `(number - 1) * span + 1`
  /// @param subjects how many
  /// @param records how many rows the tables hold of them
  /// @param told how many of them are told in full
  /// @param files of theirs
  public record Part(long number, long subjects, long records, long told, List<PartFile> files) {
    /// Copies the list.
    public Part {
      files = List.copyOf(files);
    }

    Optional<PartFile> file(String folder) {
      return files.stream().filter(file -> file.name().startsWith(folder + "/")).findFirst();
    }
  }

  /// One file of a part.
  ///
  /// @param name below the snapshot's folder
  /// @param sizeBytes how long it is
  /// @param digest SHA-256 of its bytes
  public record PartFile(String name, long sizeBytes, Hash digest) {}

  /// @return how many subjects
  public long subjects() {
    return parts.stream().mapToLong(Part::subjects).sum();
  }

  /// @return how many rows the tables hold
  public long records() {
    return parts.stream().mapToLong(Part::records).sum();
  }

  /// @return how many subjects are told in full
  public long told() {
    return parts.stream().mapToLong(Part::told).sum();
  }

  /// @return bytes of all parts
  public long sizeBytes() {
    return parts.stream()
        .flatMap(part -> part.files().stream())
        .mapToLong(PartFile::sizeBytes)
        .sum();
  }

  /// @return the law of a day as known to the snapshot, or empty before the first
  public Optional<Hash> lawOn(LocalDate asOf) {
    return Enactment.inForce(laws, asOf, treeSize);
  }
}
