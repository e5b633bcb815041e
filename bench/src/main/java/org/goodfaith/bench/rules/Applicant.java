package org.goodfaith.bench.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fact that the rules look at; columns without value are 0 and not there.
public final class Applicant {
  private final @Nullable Long[] values;
  private final List<Engine.Fired> fired = new ArrayList<>();

  Applicant(@Nullable Long[] values) {
    this.values = values;
  }

  public boolean isHas0() {
    return values[0] != null;
  }

  public long getC0() {
    return number(0);
  }

  public boolean isHas1() {
    return values[1] != null;
  }

  public long getC1() {
    return number(1);
  }

  public boolean isHas2() {
    return values[2] != null;
  }

  public long getC2() {
    return number(2);
  }

  public boolean isHas3() {
    return values[3] != null;
  }

  public long getC3() {
    return number(3);
  }

  public boolean isHas4() {
    return values[4] != null;
  }

  public long getC4() {
    return number(4);
  }

  public boolean isHas5() {
    return values[5] != null;
  }

  public long getC5() {
    return number(5);
  }

  List<Engine.Fired> fired() {
    return fired;
  }

  private long number(int column) {
    Long value = values[column];
    return value == null ? 0 : value;
  }

  /// @param article that gives the points
  /// @param points given
  public void fired(String article, long points) {
    fired.add(new Engine.Fired(article, points));
  }
}
