package org.goodfaith.files;

/// Looks for the first byte that is not UTF-8 (shortest form, no surrogates, up to U+10FFFF).
final class Utf8 {
  private Utf8() {}

  /// @return the index of the first wrong byte in `from` (included) to `to`, or -1
  static int firstWrong(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int lead = bytes[at] & 0xff;
      if (lead < 0x80) {
        at++;
        continue;
      }
      int length = lengthOf(lead);
      if (length == 0 || at + length > to || !secondFits(lead, bytes[at + 1] & 0xff)) {
        return at;
      }
      for (int i = 2; i < length; i++) {
        if ((bytes[at + i] & 0xc0) != 0x80) {
          return at;
        }
      }
      at += length;
    }
    return -1;
  }

  private static int lengthOf(int lead) {
    if (lead >= 0xc2 && lead <= 0xdf) {
      return 2;
    }
    if (lead >= 0xe0 && lead <= 0xef) {
      return 3;
    }
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  }

  private static boolean secondFits(int lead, int second) {
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    return second >= least && second <= most;
  }
}
