package org.goodfaith.core.subject;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/// 16 bytes of a keyed hash, compared by content.
///
/// @param high first eight bytes
/// @param low last eight bytes
public record ShortHash(long high, long low) {
  /// @param bytes 16 of them
  public ShortHash(byte[] bytes) {
    this(ByteBuffer.wrap(bytes).getLong(), ByteBuffer.wrap(bytes).getLong(Long.BYTES));
  }

  /// @return the 16 bytes
  public byte[] bytes() {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes());
  }
}
