package org.goodfaith.web.pages;

import java.util.List;
import org.goodfaith.core.ledger.IngestProgress;

/// One reading of a source file, with the widths of its shares in a picture.
///
/// @param progress the figures
/// @param accepted width of the accepted share, per thousand
/// @param duplicate width of the share known already, per thousand
/// @param refused width of the refused share, per thousand
public record IngestView(IngestProgress progress, long accepted, long duplicate, long refused) {
  private static final long WHOLE = 1000;

  static IngestView of(IngestProgress progress) {
    long read = Math.max(1, progress.readLines());
    long accepted = progress.acceptedLines() * WHOLE / read;
    long duplicate = progress.duplicateLines() * WHOLE / read;
    return new IngestView(
        progress,
        accepted,
        duplicate,
        progress.readLines() == 0 ? 0 : WHOLE - accepted - duplicate);
  }

  static List<IngestView> all(List<IngestProgress> ingests) {
    return ingests.stream().map(IngestView::of).toList();
  }

  /// @return where the share known already begins
  public long duplicateFrom() {
    return accepted;
  }

  /// @return where the refused share begins
  public long refusedFrom() {
    return accepted + duplicate;
  }

  /// @return whether accepted, refused and known lines add up to those read
  public boolean addsUp() {
    return progress.readLines()
        == progress.acceptedLines() + progress.refusedLines() + progress.duplicateLines();
  }
}
