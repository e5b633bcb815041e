package org.goodfaith.population.kernel;

/// An owner's rows in pieces of so few that their sums need little room in a word: one long file
/// among many short ones would else make the words of all wider. One for each thread and table.
final class Pieces {
  /// Rows of one piece, at most.
  private static final int MOST = 127;

  private final Stretch of;
  private int[] ends = new int[0];
  private int[] places = new int[0];
  private int[] more = new int[0];
  private int count;
  private boolean whole;

  Pieces(Stretch of) {
    this.of = of;
  }

  /// @return rows of the longest piece
  static int longest(Stretch of) {
    return Math.min(of.longest(), MOST);
  }

  /// @return how many pieces one owner has, at most, once the rows are measured
  int most() {
    return Math.ceilDiv(of.longest(), MOST);
  }

  /// Cuts the rows measured.
  void cut() {
    int[] starts = of.starts();
    int first = of.first();
    int owner = of.owner();
    whole = of.longest() <= MOST;
    // A piece that is not the owner's last is full.
    int room = of.count() + (whole ? 0 : of.rows() / MOST);
    ends = room > ends.length ? new int[Stretch.room(room)] : ends;
    count = of.count();
    if (whole) {
      for (int o = 0; o < count; o++) {
        ends[o] = starts[owner + o + 1] - first;
      }
      return;
    }
    if (ends.length > places.length) {
      places = new int[ends.length];
      more = new int[ends.length];
    }
    int number = 0;
    for (int o = 0; o < of.count(); o++) {
      int end = starts[owner + o + 1] - first;
      places[number] = o;
      for (int at = starts[owner + o] - first + MOST; at < end; at += MOST) {
        ends[number++] = at;
        more[count - of.count()] = o;
        places[number] = count++;
      }
      ends[number++] = end;
    }
  }

  int count() {
    return count;
  }

  /// @return row after the last of each piece, the first row of all being 0
  int[] ends() {
    return ends;
  }

  /// @return whether each owner's rows are one piece
  boolean whole() {
    return whole;
  }

  /// The first pieces of all owners come first, so that what is there of each owner is almost its
  /// sum.
  ///
  /// @return where the number of each piece stands, unless each is whole
  int[] places() {
    return places;
  }

  /// @return whether a piece is the first of its owner
  boolean begins(int piece) {
    return whole || places[piece] < of.count();
  }

  /// Adds numbers of all pieces to those of their owners' first.
  void addUp(long[] numbers) {
    int owners = of.count();
    for (int i = owners; i < count; i++) {
      numbers[more[i - owners]] += numbers[i];
    }
  }
}
