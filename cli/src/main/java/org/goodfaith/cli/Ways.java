package org.goodfaith.cli;

import java.util.EnumMap;
import java.util.Map;
import org.goodfaith.cli.outgoing.Message;
import org.goodfaith.cli.outgoing.Outgoing;
import org.goodfaith.cli.outgoing.SmtpMail;
import org.goodfaith.cli.outgoing.Undelivered;
import org.goodfaith.core.subject.Contact.Channel;

/// The ways by which messages leave that the settings name.
final class Ways implements AutoCloseable {
  private final Map<Channel, Outgoing> ways = new EnumMap<>(Channel.class);

  /// @throws UserTrouble where a way is named and not described
  Ways(NoticeSettings settings) {
    settings.mail().ifPresent(server -> ways.put(Channel.E_MAIL, new SmtpMail(server)));
    settings.calls().ifPresent(calls -> ways.put(Channel.WEBHOOK, calls));
  }

  /// @return whether the settings name it
  boolean has(Channel channel) {
    return ways.containsKey(channel);
  }

  /// @return whether the other side took it; false where the settings name no such way
  ///
  /// @param secret that calls are signed with
  boolean send(Channel channel, String address, Message message, String secret) {
    Outgoing way = ways.get(channel);
    if (way == null) {
      return false;
    }
    try {
      way.send(address, message, secret);
      return true;
    } catch (Undelivered e) {
      System.err.println("Not sent, to be tried again: " + e.getMessage() + ".");
      return false;
    }
  }

  @Override
  public void close() {
    ways.values().forEach(Outgoing::close);
  }
}
