package org.goodfaith.core.ledger;

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
    String note) {
  /// Copies the list.
  public IngestProgress {
    dropped = List.copyOf(dropped);
  }
}
