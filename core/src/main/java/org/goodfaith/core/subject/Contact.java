package org.goodfaith.core.subject;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a subject wants to be told that something waits. Personal data, shown by nobody's
/// `toString`.
///
/// @param channel how
/// @param address where, in the form of the channel
public record Contact(Channel channel, String address) {
  private static final int ADDRESS_MAX = 400;

  /// @throws IllegalArgumentException where the address has not the form of the channel
  public Contact {
    if (!channel.admits(address)) {
      throw new IllegalArgumentException("an address of another form: " + channel.code());
    }
  }

  /// @return the contact, or empty where the address has not the form of the channel
  public static Optional<Contact> of(Channel channel, String address) {
    return channel.admits(address) ? Optional.of(new Contact(channel, address)) : Optional.empty();
  }

  /// @return the channel only
  @Override
  public String toString() {
    return channel.code() + ":***";
  }

  /// Ways by which something reaches a subject outside the registry's pages.
  public enum Channel {
    /// A message that something waits.
    E_MAIL("e-mail", "[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}"),
    /// A letter with the whole text, to a postal address of some lines.
    LETTER("letter", "[^\\p{Cntrl}][^\\p{Cntrl}\n]*(\n[^\\p{Cntrl}\n]+){1,7}"),
    /// A message that something waits, for a machine.
    WEBHOOK(
        "webhook", "https://[^\\s/]+(/\\S*)?|http://(127\\.0\\.0\\.1|localhost)(:[0-9]+)?(/\\S*)?");

    private final String code;
    private final Pattern form;

    /// @param form of an address
    Channel(String code, String form) {
      this.code = code;
      this.form = Pattern.compile(form);
    }

    /// @return the lower-case code
    public String code() {
      return code;
    }

    boolean admits(String address) {
      return address.length() <= ADDRESS_MAX && form.matcher(address).matches();
    }

    /// @return the channel of this code, or empty
    public static Optional<Channel> ofCode(String code) {
      return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
  }
}
