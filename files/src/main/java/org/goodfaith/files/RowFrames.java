package org.goodfaith.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts the bytes of a file into rows: at line ends, but for CSV not inside a quoted field. One
/// wrong row never swallows the next: where a quote is not closed, only its line is refused.
///
/// A quote opens a field only as its first byte, and is doubled inside. A row has at most
/// `rowBytesMax()` bytes.
final class RowFrames {
  private static final int ROW_BYTES_MAX = 1 << 20;
  private static final int BLOCK_BYTES = 1 << 18;
  private static final byte NEWLINE = 1;
  private static final byte RETURN = 2;
  private static final byte QUOTE = 3;
  private static final byte DELIMITER = 4;
  private static final byte NUL = 5;
  private static final byte HIGH = 6;

  /// What was found next.
  enum Found {
    ROW,
    FAULT,
    /// The buffer ends within a row: `fill` it.
    MORE,
    END
  }

  /// What is wrong with a row.
  enum Wrong {
    NOTHING,
    TOO_LONG,
    UNCLOSED_QUOTE,
    AFTER_QUOTE,
    NUL,
    ENCODING,
    LONE_RETURN,
    EMPTY,
    FIELDS
  }

  private final InputStream source;
  private final byte[] classes = new byte[256];
  private final boolean utf8;
  private byte[] buffer = new byte[2 * BLOCK_BYTES];
  private int limit;
  private int next;
  private boolean ended;
  private boolean discarding;
  private long nextLine = 1;
  private int expectedFields;

  // of the row found last
  private int start;
  private int end;
  private long line;
  private int fields;
  private Wrong wrong = Wrong.NOTHING;
  private int wrongAt;

  // of the row being looked at
  private boolean high;
  private int nulAt;
  private int returnAt;
  private int breaks;

  /// @param delimiter of fields, or 0 for plain lines without quotes
  /// @param utf8 whether each row is checked to be UTF-8
  RowFrames(InputStream source, char delimiter, boolean utf8) {
    this.source = source;
    this.utf8 = utf8;
    Arrays.fill(classes, 0x80, 0x100, HIGH);
    classes['\n'] = NEWLINE;
    classes['\r'] = RETURN;
    classes[0] = NUL;
    if (delimiter != 0) {
      classes['"'] = QUOTE;
      classes[delimiter] = DELIMITER;
    }
  }

  static int rowBytesMax() {
    return ROW_BYTES_MAX;
  }

  /// From now on a row with another number of fields is wrong.
  void expectFields(int number) {
    expectedFields = number;
  }

  /// Moves what is not yet framed to the front and reads on.
  void fill() throws IOException {
    System.arraycopy(buffer, next, buffer, 0, limit - next);
    limit -= next;
    next = 0;
    if (buffer.length - limit < BLOCK_BYTES) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = source.read(buffer, limit, BLOCK_BYTES);
    ended = read < 0;
    limit += Math.max(read, 0);
  }

  /// Skips a byte-order mark at the very beginning.
  void skip(int bytes) {
    next += bytes;
  }

  /// Looks for the next row within the buffer.
  Found find() {
    if (discarding && !discard()) {
      return ended ? Found.END : Found.MORE;
    }
    if (next == limit) {
      return ended ? Found.END : Found.MORE;
    }
    high = false;
    nulAt = -1;
    returnAt = -1;
    breaks = 0;
    fields = 1;
    return scan();
  }

  private Found scan() {
    int at = next;
    int fieldStart = at;
    while (at < limit) {
      switch (classes[buffer[at] & 0xff]) {
        case NEWLINE -> {
          return row(at, at + 1);
        }
        case RETURN -> {
          if (at + 1 == limit && !ended) {
            return unfinished();
          }
          if (returnAt < 0 && (at + 1 == limit || buffer[at + 1] != '\n')) {
            returnAt = at;
          }
        }
        case DELIMITER -> {
          fields++;
          fieldStart = at + 1;
        }
        case QUOTE -> {
          if (at == fieldStart) {
            int close = closingQuote(at + 1);
            if (close < 0) {
              return ended ? firstLine(Wrong.UNCLOSED_QUOTE, at) : unfinished();
            }
            if (!endsField(close + 1)) {
              boolean open = breaks > 0;
              return open
                  ? firstLine(Wrong.UNCLOSED_QUOTE, at)
                  : firstLine(Wrong.AFTER_QUOTE, close);
            }
            at = close;
          }
        }
        case NUL -> nulAt = nulAt < 0 ? at : nulAt;
        case HIGH -> high = true;
        default -> {}
      }
      at++;
    }
    return ended ? row(limit, limit) : unfinished();
  }

  /// @return where the field's quote closes, or -1 where the bytes at hand do not tell
  private int closingQuote(int from) {
    int at = from;
    while (at < limit) {
      switch (classes[buffer[at] & 0xff]) {
        case QUOTE -> {
          if (at + 1 == limit && !ended) {
            return -1;
          }
          if (at + 1 == limit || buffer[at + 1] != '"') {
            return at;
          }
          at++;
        }
        case NEWLINE -> breaks++;
        case NUL -> nulAt = nulAt < 0 ? at : nulAt;
        case HIGH -> high = true;
        default -> {}
      }
      at++;
    }
    return -1;
  }

  /// @return whether a quoted field may end before this byte; the last byte at hand counts as
  ///   fitting, because the row is then looked at again with more bytes
  private boolean endsField(int at) {
    if (at == limit) {
      return true;
    }
    byte kind = classes[buffer[at] & 0xff];
    return kind == DELIMITER || kind == NEWLINE || kind == RETURN;
  }

  private Found unfinished() {
    if (limit - next <= ROW_BYTES_MAX) {
      return Found.MORE;
    }
    int newline = newlineFrom(next);
    if (newline >= 0) {
      return firstLine(Wrong.UNCLOSED_QUOTE, next);
    }
    line = nextLine;
    start = next;
    end = limit;
    wrong = Wrong.TOO_LONG;
    wrongAt = next;
    discarding = true;
    next = limit;
    return Found.FAULT;
  }

  private boolean discard() {
    int newline = newlineFrom(next);
    if (newline < 0) {
      next = limit;
      return false;
    }
    next = newline + 1;
    nextLine++;
    discarding = false;
    return true;
  }

  private int newlineFrom(int from) {
    for (int at = from; at < limit; at++) {
      if (buffer[at] == '\n') {
        return at;
      }
    }
    return -1;
  }

  /// Refuses the first line of what was looked at and goes on after it.
  private Found firstLine(Wrong why, int at) {
    int newline = newlineFrom(next);
    if (newline < 0 && !ended) {
      return unfinished();
    }
    int lineEnd = newline < 0 ? limit : newline;
    line = nextLine;
    start = next;
    end = lineEnd;
    wrong = lineEnd - start > ROW_BYTES_MAX ? Wrong.TOO_LONG : why;
    wrongAt = Math.min(at, lineEnd);
    next = newline < 0 ? limit : newline + 1;
    nextLine++;
    return Found.FAULT;
  }

  private Found row(int rowEnd, int rowNext) {
    boolean carriage = rowEnd > next && rowEnd < limit && buffer[rowEnd - 1] == '\r';
    int contentEnd = carriage ? rowEnd - 1 : rowEnd;
    boolean otherFields = expectedFields > 0 && fields != expectedFields;
    boolean overlong = rowEnd - next > ROW_BYTES_MAX;
    if (breaks > 0 && (overlong || otherFields)) {
      return firstLine(Wrong.UNCLOSED_QUOTE, next);
    }
    line = nextLine;
    start = next;
    end = contentEnd;
    wrong = overlong ? Wrong.TOO_LONG : judge(otherFields);
    next = rowNext;
    nextLine += breaks + 1L;
    return wrong == Wrong.NOTHING ? Found.ROW : Found.FAULT;
  }

  private Wrong judge(boolean otherFields) {
    wrongAt = start;
    if (end == start) {
      return Wrong.EMPTY;
    }
    if (nulAt >= 0) {
      wrongAt = nulAt;
      return Wrong.NUL;
    }
    if (high && utf8) {
      wrongAt = Utf8.firstWrong(buffer, start, end);
      if (wrongAt >= 0) {
        return Wrong.ENCODING;
      }
    }
    if (returnAt >= 0) {
      wrongAt = returnAt;
      return Wrong.LONE_RETURN;
    }
    return otherFields ? Wrong.FIELDS : Wrong.NOTHING;
  }

  byte[] buffer() {
    return buffer;
  }

  /// @return bytes not yet framed, from `next()` on
  int limit() {
    return limit;
  }

  /// @return where the row after the one found last begins
  int next() {
    return next;
  }

  /// @return where the row found last begins
  int start() {
    return start;
  }

  /// @return where it ends, without its line end
  int end() {
    return end;
  }

  /// @return its first line in the file, from 1
  long line() {
    return line;
  }

  int fields() {
    return fields;
  }

  Wrong wrong() {
    return wrong;
  }

  /// @return the byte of the line that is wrong, from 1
  int wrongByte() {
    return wrongAt - start + 1;
  }

  /// @return the wrong byte itself
  int wrongValue() {
    return buffer[wrongAt] & 0xff;
  }
}
