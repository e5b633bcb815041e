package org.goodfaith.cli.outgoing;

/// A message that could not be sent; it is tried again later. Names no address.
public final class Undelivered extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param why without personal data
  public Undelivered(String why) {
    super(why);
  }

  /// @param why without personal data
  /// @param cause what revealed it
  Undelivered(String why, Throwable cause) {
    super(why, cause);
  }
}
