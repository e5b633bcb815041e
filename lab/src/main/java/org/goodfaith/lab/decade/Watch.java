package org.goodfaith.lab.decade;

import org.goodfaith.lab.decade.Deed.Truth;

/// A way of watching people, firms or public bodies: what is recorded of them, and what follows.
sealed interface Watch permits Unwatched, UnderLaw, HiddenScores {
  /// A source records a deed, true or not.
  void recorded(int i, int month, Deed deed, Truth truth);

  /// What was recorded has been made good.
  void madeGood(int i, int month, Deed deed);

  /// What else happened in a month that somebody might count.
  ///
  /// @param what bits of `Lives.Month`
  void lived(int i, int month, int what);

  /// @return whether something is refused to `i` this month
  boolean restricted(int i);

  /// @return the share of income lost to it
  double bite(int i);

  /// @return how much likelier a debt is paid because of it: 1 where not at all
  double deters(int i);

  /// @return the share of lawful dissent withheld for fear
  double withholds(int i);

  /// Ends the month for some of them, after all have lived it.
  void close(int from, int until, int month);

  /// Everybody has been closed.
  void turn();
}
