package org.goodfaith.lab.decade;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.lab.decade.Deed.Truth;
import org.jspecify.annotations.Nullable;

/// Subjects of one kind under one way of watching them: what was recorded, and what followed.
public final class Watched {
  private static final int DIGESTED_BYTES = 24;

  private final Watch watch;
  private final Aftermath aftermath;
  private final Series series;

  Watched(Watch watch, Aftermath aftermath, Series series) {
    this.watch = watch;
    this.aftermath = aftermath;
    this.series = series;
  }

  Watch watch() {
    return watch;
  }

  /// Somebody did something, whether anybody saw it or not.
  void did(int i) {
    aftermath.done(i);
  }

  /// A source records a deed, true or not.
  void recorded(int i, int month, Deed deed, Truth truth) {
    aftermath.recorded(i, month, truth);
    series.add(Series.Line.RECORDED, month, 1);
    series.add(Series.Line.RECORDED_FALSELY, month, truth == Truth.TRUE ? 0 : 1);
    watch.recorded(i, month, deed, truth);
  }

  /// @return what followed for each
  public Aftermath aftermath() {
    return aftermath;
  }

  /// @return counts by month
  public Series series() {
    return series;
  }

  /// @return how many there are
  public int count() {
    return aftermath.count();
  }

  /// @return what was entered about subject `i` under the law; null where nothing was
  public @Nullable Docket docket(int i) {
    return watch instanceof UnderLaw law ? law.docket(i) : null;
  }

  /// @return listings that began, by code of the list
  public Map<String, Long> listings() {
    return watch instanceof UnderLaw law ? law.listings() : Map.of();
  }

  /// @return listings that ended early, because made good or repaired, by code of the list
  public Map<String, Long> releases() {
    return watch instanceof UnderLaw law ? law.releases() : Map.of();
  }

  /// @return the hidden score of subject `i` at the end; 0 but in the feared system
  public double hiddenScore(int i) {
    return switch (watch) {
      case HiddenScores feared -> feared.score(i);
      case UnderLaw _, Unwatched _ -> 0;
    };
  }

  /// Adds all of it to a digest.
  void digest(MessageDigest digest) {
    aftermath.digest(digest);
    for (Series.Line line : Series.Line.values()) {
      for (int month = 0; month < series.months(); month++) {
        digest.update(Long.toString(series.of(line, month)).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ',');
      }
    }
    ByteBuffer buffer = ByteBuffer.allocate(DIGESTED_BYTES);
    for (int i = 0; i < count(); i++) {
      Docket docket = docket(i);
      buffer.clear();
      buffer.putDouble(hiddenScore(i));
      buffer.putLong(docket == null ? 0 : docket.decisions(false));
      buffer.putLong(docket == null ? 0 : docket.decisions(true));
      digest.update(buffer.flip());
    }
    digest.update(new TreeMap<>(listings()).toString().getBytes(StandardCharsets.UTF_8));
    digest.update(new TreeMap<>(releases()).toString().getBytes(StandardCharsets.UTF_8));
  }
}
