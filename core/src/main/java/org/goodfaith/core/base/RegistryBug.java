package org.goodfaith.core.base;

/// Our own mistake, never the sender's: an invariant of the registry did not hold.
public final class RegistryBug extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message which invariant broke, without personal data
  public RegistryBug(String message) {
    super(message);
  }

  /// @param message which invariant broke, without personal data
  /// @param cause what revealed it
  public RegistryBug(String message, Throwable cause) {
    super(message, cause);
  }
}
