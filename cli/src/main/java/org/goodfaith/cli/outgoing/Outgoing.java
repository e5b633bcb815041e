package org.goodfaith.cli.outgoing;

/// A way by which messages leave.
public interface Outgoing extends AutoCloseable {
  /// Sends one message; on return the other side has taken it.
  ///
  /// @param address in the form of the way
  /// @param secret by which the other side knows that it comes from here; of calls only
  /// @throws Undelivered where it did not
  void send(String address, Message message, String secret) throws Undelivered;

  @Override
  void close();
}
