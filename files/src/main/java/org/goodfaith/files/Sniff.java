package org.goodfaith.files;

import java.util.Optional;
import org.goodfaith.core.intake.IntakeFault;

/// Looks at the first bytes of a file: is it text in the encoding stated at all?
final class Sniff {
  private static final int WRONG_MIN = 20;
  private static final byte[][] MAGIC = {
    {'P', 'K', 3, 4},
    {'%', 'P', 'D', 'F'},
    {'P', 'A', 'R', '1'},
    {(byte) 0xfd, '7', 'z', 'X'},
    {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd},
    {'B', 'Z', 'h'},
    {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
  };
  private static final String[] FORMATS = {
    "a ZIP archive or a spreadsheet",
    "a PDF document",
    "a Parquet file",
    "an xz archive",
    "a zstd archive",
    "a bzip2 archive",
    "an old Office document",
  };

  private Sniff() {}

  /// @return length of a UTF-8 byte-order mark at the beginning, 0 where there is none
  static int mark(byte[] bytes, int limit) {
    return limit >= 3 && at(bytes, 0) == 0xef && at(bytes, 1) == 0xbb && at(bytes, 2) == 0xbf
        ? 3
        : 0;
  }

  /// @return why the file cannot be read at all, or empty
  static Optional<IntakeFault> fault(byte[] bytes, int limit, boolean utf8, FileFaults faults) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (startsWith(bytes, limit, MAGIC[i])) {
        return Optional.of(faults.otherFormat(FORMATS[i]));
      }
    }
    if (isUtf16(bytes, limit)) {
      return Optional.of(faults.utf16());
    }
    return utf8 && otherEncoding(bytes, limit)
        ? Optional.of(faults.otherEncoding())
        : Optional.empty();
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xff;
  }

  private static boolean startsWith(byte[] bytes, int limit, byte[] magic) {
    if (limit < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (bytes[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf16(byte[] bytes, int limit) {
    if (limit < 2) {
      return false;
    }
    int mark = at(bytes, 0) << 8 | at(bytes, 1);
    if (mark == 0xfeff || mark == 0xfffe) {
      return true;
    }
    int[] nuls = new int[2];
    int pairs = Math.min(limit, 2048) / 2;
    for (int i = 0; i < 2 * pairs; i++) {
      nuls[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    // Plain letters in UTF-16: every other byte is NUL, the others hardly ever.
    return pairs >= 4 && Math.abs(nuls[0] - nuls[1]) * 2 > pairs;
  }

  /// Many wrong bytes and not one letter that is UTF-8: not damage but another encoding.
  private static boolean otherEncoding(byte[] bytes, int limit) {
    int wrong = 0;
    int at = 0;
    int end = Math.max(limit - 4, 0);
    while (at < end) {
      if (at(bytes, at) < 0x80) {
        at++;
        continue;
      }
      int stop = Math.min(at + 4, limit);
      if (Utf8.firstWrong(bytes, at, stop) != at) {
        return false;
      }
      wrong++;
      at++;
    }
    return wrong >= WRONG_MIN;
  }
}
