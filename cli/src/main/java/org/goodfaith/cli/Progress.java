package org.goodfaith.cli;

import java.io.PrintStream;
import java.util.Locale;

/// Shows how long work goes on: a bar with rate and time left on a terminal, a line now and then
/// elsewhere. Writes to standard error, so that standard output stays for results.
final class Progress {
  private static final long TERMINAL_NANOS = 100_000_000L;
  private static final long PLAIN_NANOS = 5_000_000_000L;
  private static final int BAR_WIDTH = 24;

  private final PrintStream out;
  private final boolean terminal;
  private final String what;
  private final String unit;
  private final long startNanos = System.nanoTime();
  private long shownNanos;
  private long added;

  Progress(String what, String unit) {
    this.out = System.err;
    this.terminal = Terminal.attached().isPresent();
    this.what = what;
    this.unit = unit;
    this.shownNanos = startNanos;
  }

  /// @param done how many units are done
  /// @param share how much of the whole, from 0 to 1; below 0 where nobody knows
  void show(long done, double share) {
    long now = System.nanoTime();
    if (now - shownNanos < (terminal ? TERMINAL_NANOS : PLAIN_NANOS)) {
      return;
    }
    shownNanos = now;
    double seconds = (now - startNanos) / 1e9;
    long rate = Math.round(done / Math.max(seconds, 1e-3));
    String left =
        share > 0.01 ? String.format(Locale.ROOT, ", %.0f s left", seconds / share - seconds) : "";
    String text =
        String.format(
            Locale.ROOT, "%s %s %,d %s, %,d/s%s", what, bar(share), done, unit, rate, left);
    out.print(terminal ? "\r\033[K" + text : text + System.lineSeparator());
    out.flush();
  }

  private String bar(double share) {
    if (share < 0 || !terminal) {
      return share < 0 ? "" : String.format(Locale.ROOT, "%.0f %%:", share * 100);
    }
    int full = (int) Math.round(Math.min(share, 1) * BAR_WIDTH);
    return "[" + "#".repeat(full) + "-".repeat(BAR_WIDTH - full) + "]";
  }

  /// Counts more units, from any thread.
  ///
  /// @param more how many are done now
  /// @param all how many there are
  synchronized void add(long more, long all) {
    added += more;
    show(added, (double) added / all);
  }

  /// Takes the bar away.
  void end() {
    if (terminal) {
      out.print("\r\033[K");
      out.flush();
    }
  }

  /// @return seconds since the beginning
  double seconds() {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
