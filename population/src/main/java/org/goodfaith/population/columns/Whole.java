package org.goodfaith.population.columns;

/// Whole numbers in an array no wider than the widest of them needs; several small ones of a row
/// may share one byte.
///
/// The arrays are the caller's: they are not copied, and nobody may change them afterwards.
public sealed interface Whole {
  /// The bits of a byte without a sign.
  int BYTE = 0xFF;

  /// @return how many
  int size();

  /// @return the number at a place
  long at(int place);

  /// @return bytes that one number takes, or would take alone
  int widthBytes();

  /// @return a number that none is below
  long least();

  /// @return a number that none is above
  long most();

  /// Copies the numbers from place `from` to before `to` into the beginning of `into`.
  void copy(int from, int to, long[] into);

  /// @return the same numbers in the narrowest array
  static Whole of(long[] numbers, int size) {
    long least = 0;
    long most = 0;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, numbers[i]);
      most = Math.max(most, numbers[i]);
    }
    if (least >= Byte.MIN_VALUE && most <= Byte.MAX_VALUE) {
      byte[] narrow = new byte[size];
      for (int i = 0; i < size; i++) {
        narrow[i] = (byte) numbers[i];
      }
      return new Bytes(narrow, least, most);
    }
    if (least >= Short.MIN_VALUE && most <= Short.MAX_VALUE) {
      short[] narrow = new short[size];
      for (int i = 0; i < size; i++) {
        narrow[i] = (short) numbers[i];
      }
      return new Shorts(narrow, least, most);
    }
    if (least >= Integer.MIN_VALUE && most <= Integer.MAX_VALUE) {
      int[] narrow = new int[size];
      for (int i = 0; i < size; i++) {
        narrow[i] = (int) numbers[i];
      }
      return new Ints(narrow, least, most);
    }
    long[] exact = new long[size];
    System.arraycopy(numbers, 0, exact, 0, size);
    return new Longs(exact, least, most);
  }

  /// Of one byte.
  ///
  /// @param values numbers
  /// @param least none is below
  /// @param most none is above
  record Bytes(byte[] values, long least, long most) implements Whole {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public long at(int place) {
      return values[place];
    }

    @Override
    public int widthBytes() {
      return Byte.BYTES;
    }

    @Override
    public void copy(int from, int to, long[] into) {
      for (int i = from; i < to; i++) {
        into[i - from] = values[i];
      }
    }
  }

  /// Of two bytes.
  ///
  /// @param values numbers
  /// @param least none is below
  /// @param most none is above
  record Shorts(short[] values, long least, long most) implements Whole {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public long at(int place) {
      return values[place];
    }

    @Override
    public int widthBytes() {
      return Short.BYTES;
    }

    @Override
    public void copy(int from, int to, long[] into) {
      for (int i = from; i < to; i++) {
        into[i - from] = values[i];
      }
    }
  }

  /// Of four bytes.
  ///
  /// @param values numbers
  /// @param least none is below
  /// @param most none is above
  record Ints(int[] values, long least, long most) implements Whole {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public long at(int place) {
      return values[place];
    }

    @Override
    public int widthBytes() {
      return Integer.BYTES;
    }

    @Override
    public void copy(int from, int to, long[] into) {
      for (int i = from; i < to; i++) {
        into[i - from] = values[i];
      }
    }
  }

  /// Of eight bytes.
  ///
  /// @param values numbers
  /// @param least none is below
  /// @param most none is above
  record Longs(long[] values, long least, long most) implements Whole {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public long at(int place) {
      return values[place];
    }

    @Override
    public int widthBytes() {
      return Long.BYTES;
    }

    @Override
    public void copy(int from, int to, long[] into) {
      System.arraycopy(values, from, into, 0, to - from);
    }
  }

  /// Of one byte that several columns share: `SharedCodes` makes them.
  ///
  /// @param codes what stands for the numbers of a row, without a sign
  /// @param numbers this column's number of each code
  /// @param times by how much a code is higher for the next number
  /// @param least none is below
  /// @param most none is above
  record Coded(SharedCodes codes, byte[] numbers, int times, long least, long most)
      implements Whole {
    @Override
    public int size() {
      return codes.bytes().length;
    }

    @Override
    public long at(int place) {
      return numbers[codes.bytes()[place] & BYTE];
    }

    @Override
    public int widthBytes() {
      return Byte.BYTES;
    }

    @Override
    public void copy(int from, int to, long[] into) {
      byte[] of = codes.bytes();
      for (int i = from; i < to; i++) {
        into[i - from] = numbers[of[i] & BYTE];
      }
    }
  }
}
