package org.goodfaith.spark;

import java.io.PrintStream;
import java.util.Locale;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/// Says now and then how many parts the workers have evaluated. Spark calls it from one thread.
final class ShowParts extends SparkListener {
  private static final long NANOS_BETWEEN = 2_000_000_000L;

  private final PrintStream out;
  private long startNanos = System.nanoTime();
  private long shownNanos = startNanos;
  private int all;
  private int done;

  ShowParts(PrintStream out) {
    this.out = out;
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    startNanos = System.nanoTime();
    shownNanos = startNanos;
    all = stage.stageInfo().numTasks();
    done = 0;
    say();
  }

  /// A part that failed is evaluated again; Spark's own warning says so.
  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    done += task.taskInfo().successful() ? 1 : 0;
    if (done == all || System.nanoTime() - shownNanos > NANOS_BETWEEN) {
      say();
    }
  }

  private void say() {
    shownNanos = System.nanoTime();
    out.printf(
        Locale.ROOT,
        "  %.0f s  %,d of %,d parts evaluated%n",
        (shownNanos - startNanos) / 1e9,
        done,
        all);
  }
}
