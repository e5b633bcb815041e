package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.goodfaith.core.ledger.IngestProgress;

/// Says how an ingest went.
final class IngestWords {
  private IngestWords() {}

  static void print(PrintWriter out, IngestFile.Ingested ingested) {
    IngestProgress done = ingested.progress();
    long lines = done.readLines() - ingested.resumedAfter();
    out.printf(
        Locale.ROOT,
        "%s: read %,d = accepted %,d + refused %,d + duplicate %,d; %,d new records"
            + " (%.1f s, %,.0f lines/s)%n",
        done.file(),
        done.readLines(),
        done.acceptedLines(),
        done.refusedLines(),
        done.duplicateLines(),
        done.recordCount(),
        ingested.seconds(),
        lines / Math.max(ingested.seconds(), 1e-3));
    if (ingested.resumedAfter() > 0) {
      out.printf(
          Locale.ROOT,
          "  went on after line %,d, where an earlier run was interrupted%n",
          ingested.resumedAfter());
    }
    if (ingested.earlierActs() > 0) {
      out.printf(
          Locale.ROOT,
          "  %,d acts carry a day before today: their clocks run from those days, on the word of"
              + " who ordered this reading%n",
          ingested.earlierActs());
    }
    if (!done.dropped().isEmpty()) {
      out.println("  dropped at the door: " + String.join(", ", done.dropped()));
    }
    if (!done.note().isEmpty()) {
      out.println("  " + done.note());
    }
    ingested
        .rejects()
        .ifPresent(path -> out.println("  why lines were refused, and the remedy: " + path));
    ingested.fault().ifPresent(fault -> out.println("  " + UserTrouble.words(fault)));
    out.flush();
  }
}
