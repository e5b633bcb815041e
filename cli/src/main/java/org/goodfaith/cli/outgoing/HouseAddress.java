package org.goodfaith.cli.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/// Which addresses are those of the house: of this machine, of its network, of nobody. Who names an
/// address is a stranger, and is not to reach these through the registry, in whatever form the
/// address is written.
final class HouseAddress {
  private static final int V4_BYTES = 4;
  private static final int BYTE = 0xff;

  private HouseAddress() {}

  /// @return whether nothing that a stranger names may be called there
  static boolean is(InetAddress one) {
    boolean known =
        one.isLoopbackAddress()
            || one.isSiteLocalAddress()
            || one.isLinkLocalAddress()
            || one.isAnyLocalAddress()
            || one.isMulticastAddress();
    byte[] at = one.getAddress();
    return known || (one instanceof Inet4Address ? isV4(at) : isV6(at));
  }

  /// Shared by carriers, of protocols, of trials, and reserved; those that Java knows are said
  /// again, as they may stand within a longer address.
  private static boolean isV4(byte[] at) {
    int first = at[0] & BYTE;
    int second = at[1] & BYTE;
    return first == 0
        || first == 10
        || first == 127
        || (first == 100 && second >= 64 && second < 128)
        || (first == 169 && second == 254)
        || (first == 172 && second >= 16 && second < 32)
        || (first == 192 && second == 0 && at[2] == 0)
        || (first == 192 && second == 168)
        || (first == 198 && (second == 18 || second == 19))
        || first >= 224;
  }

  /// Unique-local ones, and those that carry one of the shorter kind: mapped, translated, 6to4.
  private static boolean isV6(byte[] at) {
    boolean local = (at[0] & 0xfe) == 0xfc;
    boolean sixToFour = at[0] == 0x20 && at[1] == 0x02;
    boolean tunnel = at[0] == 0x20 && at[1] == 0x01 && at[2] == 0 && at[3] == 0;
    boolean mapped = begins(at, new byte[10]);
    boolean translated = begins(at, new byte[] {0, 0x64, (byte) 0xff, (byte) 0x9b});
    if (sixToFour) {
      return isV4(Arrays.copyOfRange(at, 2, 2 + V4_BYTES));
    }
    if (mapped || translated) {
      return isV4(Arrays.copyOfRange(at, at.length - V4_BYTES, at.length));
    }
    return local || tunnel;
  }

  private static boolean begins(byte[] at, byte[] with) {
    return Arrays.equals(Arrays.copyOf(at, with.length), with);
  }
}
