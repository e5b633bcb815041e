package org.goodfaith.core.ledger;

import java.time.LocalDate;
import java.util.List;

/// How far one reading of a source file has come. Stored in the transaction of each batch, so that
/// what is acknowledged and what is counted never differ.
///
/// Invariant: `readLines = acceptedLines + refusedLines + duplicateLines`.
///
/// @param run number of this reading; a file read again is a new run
/// @param file name of the file, without folders
/// @param fileDigest SHA-256 of its bytes, hexadecimal
/// @param mapping name and digest of the mapping, `shop@...`
/// @param source who sent it
/// @param readLines lines read so far
/// @param acceptedLines lines of which something new entered
/// @param refusedLines lines refused
/// @param duplicateLines lines the ledger held already
/// @param recordCount entries added
/// @param done whether the file was read to its end
/// @param dropped columns dropped at the door
/// @param note what the pages must say of it, for example moved dates; empty where nothing
/// @param when on which day it came so far
public record IngestProgress(
    long run,
    String file,
    String fileDigest,
    String mapping,
    String source,
    long readLines,
    long acceptedLines,
    long refusedLines,
    long duplicateLines,
    long recordCount,
    boolean done,
    List<String> dropped,
    String note,
    When when) {
  private static final String API = "api";

  /// Copies the list.
  public IngestProgress {
    dropped = List.copyOf(dropped);
  }

  /// The registry's day of a step.
  ///
  /// @param day which
  /// @param suspended whether the source could enter no new records then; such a reading counts in
  ///   no rating
  public record When(LocalDate day, boolean suspended) {}

  /// Rows that came over the API in one request.
  ///
  /// @param run number of the reading
  /// @param source who sent them
  /// @param lines rows accepted, refused, and known already
  /// @param recordCount entries added
  /// @param when on which day
  public static IngestProgress ofApi(
      long run, String source, Lines lines, long recordCount, When when) {
    long read = lines.accepted() + lines.refused() + lines.duplicate();
    return new IngestProgress(
        run,
        API,
        "",
        API,
        source,
        read,
        lines.accepted(),
        lines.refused(),
        lines.duplicate(),
        recordCount,
        true,
        List.of(),
        "",
        when);
  }

  /// Lines by what became of them.
  ///
  /// @param accepted of which something new entered
  /// @param refused refused
  /// @param duplicate known already
  public record Lines(long accepted, long refused, long duplicate) {}

  /// @return whether it read a file, and is told of as a reading of its own
  public boolean ofFile() {
    return !API.equals(mapping);
  }
}
