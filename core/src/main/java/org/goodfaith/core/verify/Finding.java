package org.goodfaith.core.verify;

/// One difference between what is stored and what must be.
///
/// @param place where, without personal data: `entry 17/3 at position 41`, `head of size 400`
/// @param message what differs
public record Finding(String place, String message) {
  @Override
  public String toString() {
    return place + ": " + message;
  }
}
