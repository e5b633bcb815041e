package org.goodfaith.lab.decade;

import org.goodfaith.lab.decade.Deed.Truth;

/// Nobody records anything and nothing follows: what the others are compared with.
final class Unwatched implements Watch {
  @Override
  public void recorded(int i, int month, Deed deed, Truth truth) {}

  @Override
  public void madeGood(int i, int month, Deed deed) {}

  @Override
  public void lived(int i, int month, int what) {}

  @Override
  public boolean restricted(int i) {
    return false;
  }

  @Override
  public double bite(int i) {
    return 0;
  }

  @Override
  public double deters(int i) {
    return 1;
  }

  @Override
  public double withholds(int i) {
    return 0;
  }

  @Override
  public void close(int from, int until, int month) {}

  @Override
  public void turn() {}
}
