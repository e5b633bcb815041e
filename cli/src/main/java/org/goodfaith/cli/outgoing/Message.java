package org.goodfaith.cli.outgoing;

/// What is said: that something waits, and where. No personal fact, no handle.
///
/// @param subject line of a mail
/// @param event code, for a machine
/// @param waiting how much
/// @param page where to look
public record Message(String subject, String event, int waiting, String page) {
  /// @param waiting how many notices
  /// @param base address of the registry's pages
  /// @return to somebody whose notices wait
  public static Message notices(int waiting, String base) {
    return new Message(
        "Something waits for you in the registry", "notices-waiting", waiting, base + "me/notices");
  }

  /// @param waiting how many reports
  /// @param base address of the registry's pages
  /// @return to somebody who read what was wrong
  public static Message recalls(int waiting, String base) {
    return new Message(
        "Reports that you read are recalled", "recalls-waiting", waiting, base + "v1/recalls");
  }

  String text() {
    return "Waiting: "
        + waiting
        + "\n\nSign in and read it here: "
        + page
        + "\n\nThis message says nothing else, on purpose: mail is read by many.\n";
  }
}
