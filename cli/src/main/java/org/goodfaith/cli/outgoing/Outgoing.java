package org.goodfaith.cli.outgoing;

/// A way by which messages leave.
public interface Outgoing extends AutoCloseable {
  /// Sends one message; on return the other side has taken it.
  ///
  /// @param address in the form of the way
  /// @throws Undelivered where it did not
  void send(String address, Message message) throws Undelivered;

  @Override
  void close();
}
