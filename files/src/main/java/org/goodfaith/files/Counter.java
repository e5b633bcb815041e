package org.goodfaith.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Decimal;

/// Makes one fact of all groups from the fields of their lines.
sealed interface Counter {
  /// Takes one field of the line being read.
  void field(int column, char[] buffer, int offset, int length);

  /// @return what is wrong with the line for this fact: a column and a message; empty where nothing
  ///   is
  Optional<Trouble> trouble();

  /// Counts the line for a group. Only where there is no trouble.
  void add(int group);

  /// @return the fact's text for a group; empty where it does not fit 64 bits
  String text(int group);

  /// What is wrong with a line.
  ///
  /// @param column culprit
  /// @param message continues "column X ..."
  /// @param allowed what would be right
  record Trouble(String column, String message, String allowed) {}

  /// Counts different texts.
  final class Distinct implements Counter {
    private final Tally.CountDistinct tally;
    private final int column;
    private final char[] prefix;
    private final Texts texts = new Texts();
    private final LongNumbers seen = new LongNumbers();
    private int[] counts = new int[1024];
    private int current = -1;
    private boolean matches;

    Distinct(Tally.CountDistinct tally, List<String> names) {
      this.tally = tally;
      column = names.indexOf(tally.column());
      prefix = tally.prefix().toCharArray();
    }

    @Override
    public void field(int at, char[] buffer, int offset, int length) {
      if (at == column) {
        matches = startsWith(buffer, offset, length) == tally.with();
        current = length == 0 ? -1 : matches ? texts.id(buffer, offset, length) : 0;
      }
    }

    private boolean startsWith(char[] buffer, int offset, int length) {
      return length >= prefix.length
          && Arrays.equals(buffer, offset, offset + prefix.length, prefix, 0, prefix.length);
    }

    @Override
    public Optional<Trouble> trouble() {
      return current < 0
          ? Optional.of(new Trouble(tally.column(), "is empty", "a number or name"))
          : Optional.empty();
    }

    @Override
    public void add(int group) {
      if (group >= counts.length) {
        counts = Arrays.copyOf(counts, Math.max(counts.length * 2, group + 1));
      }
      if (matches) {
        int before = seen.count();
        boolean isNew = seen.id((long) group << 32 | current) == before;
        counts[group] += isNew ? 1 : 0;
      }
    }

    @Override
    public String text(int group) {
      return Integer.toString(counts[group]);
    }
  }

  /// Adds up products exactly.
  final class Sum implements Counter {
    private static final long NO_NUMBER = Long.MIN_VALUE;
    private static final long TERM_MAX = 1_000_000_000_000_000L;

    private final Tally.Sum tally;
    private final int[] columns;
    private final long[] digits;
    private final int[] scales;
    private long[] sums = new long[1024];
    private long term;

    Sum(Tally.Sum tally, List<String> names) {
      this.tally = tally;
      columns = tally.columns().stream().mapToInt(names::indexOf).toArray();
      digits = new long[columns.length];
      scales = new int[columns.length];
    }

    @Override
    public void field(int at, char[] buffer, int offset, int length) {
      for (int i = 0; i < columns.length; i++) {
        if (columns[i] == at) {
          read(i, buffer, offset, length);
        }
      }
    }

    /// Plain digits with one sign and one point at most, up to 15 digits.
    private void read(int factor, char[] buffer, int offset, int length) {
      int at = offset;
      int end = offset + length;
      boolean negative = length > 0 && buffer[at] == '-';
      at += negative ? 1 : 0;
      long number = 0;
      int scale = -1;
      int seen = 0;
      for (; at < end; at++) {
        int digit = buffer[at] - '0';
        if (digit >= 0 && digit <= 9) {
          number = number * 10 + digit;
          seen++;
          scale += scale >= 0 ? 1 : 0;
        } else if (buffer[at] == '.' && scale < 0) {
          scale = 0;
        } else {
          seen = 0;
          break;
        }
      }
      boolean isNumber = seen > 0 && seen <= 15;
      digits[factor] = isNumber ? negative ? -number : number : NO_NUMBER;
      scales[factor] = Math.max(scale, 0);
    }

    @Override
    public Optional<Trouble> trouble() {
      long product = 1;
      int scale = 0;
      for (int i = 0; i < digits.length; i++) {
        if (digits[i] == NO_NUMBER) {
          return trouble(i, "is no plain number");
        }
        long high = Math.multiplyHigh(product, digits[i]);
        product *= digits[i];
        scale += scales[i];
        if (high != product >> 63) {
          return trouble(i, "makes the amount too large");
        }
      }
      for (; scale > tally.decimals(); scale--) {
        if (product % 10 != 0) {
          return trouble(digits.length - 1, "needs more than " + tally.decimals() + " decimals");
        }
        product /= 10;
      }
      for (; scale < tally.decimals(); scale++) {
        if (tooLarge(product)) {
          return trouble(digits.length - 1, "makes the amount too large");
        }
        product *= 10;
      }
      term = product;
      return tooLarge(product)
          ? trouble(digits.length - 1, "makes the amount too large")
          : Optional.empty();
    }

    private static boolean tooLarge(long product) {
      return product > TERM_MAX || product < -TERM_MAX;
    }

    private Optional<Trouble> trouble(int factor, String message) {
      String allowed = "a plain number, the amount with at most " + tally.decimals() + " decimals";
      return Optional.of(new Trouble(tally.columns().get(factor), message, allowed));
    }

    @Override
    public void add(int group) {
      if (group >= sums.length) {
        sums = Arrays.copyOf(sums, Math.max(sums.length * 2, group + 1));
      }
      long before = sums[group];
      long sum = before + term;
      boolean overflows = ((before ^ sum) & (term ^ sum)) < 0;
      sums[group] = before == NO_NUMBER || overflows ? NO_NUMBER : sum;
    }

    @Override
    public String text(int group) {
      long sum = sums[group];
      return sum == NO_NUMBER ? "" : new Decimal(sum, tally.decimals()).toString();
    }
  }
}
