package org.goodfaith.cli.outgoing;

import org.goodfaith.web.pages.MailWords;
import org.goodfaith.web.pages.NoticeText;

/// What is said: that something waits, and where; no personal fact, no handle. Only the last
/// message about a file says all: there is nowhere to look any more.
///
/// @param words of a mail
/// @param event code, for a machine
/// @param waiting how much
/// @param page where to look
public record Message(MailWords words, String event, int waiting, String page) {
  /// @param waiting how many notices
  /// @param base address of the registry's pages
  /// @return to somebody whose notices wait
  public static Message notices(int waiting, String base) {
    String page = base + "me/notices";
    return new Message(MailWords.waiting(waiting, page), "notices-waiting", waiting, page);
  }

  /// @param waiting how many reports
  /// @param base address of the registry's pages
  /// @return to somebody who read what was wrong
  public static Message recalls(int waiting, String base) {
    String page = base + "recalls";
    return new Message(MailWords.recalls(waiting, page), "recalls-waiting", waiting, page);
  }

  /// Says what happens to the file, to whoever reads this mail. A call has but the event.
  ///
  /// @param notice that the file goes: nothing waits any more
  /// @param base address of the registry's pages
  /// @return to its subject, for the last time
  public static Message erasure(NoticeText notice, String base) {
    return new Message(MailWords.whole(notice), "file-erased", 0, base);
  }

  /// @param base address of the registry's pages
  /// @return to an address that was kept before one was changed
  public static Message readdressed(String base) {
    String page = base + "me/notices";
    return new Message(MailWords.readdressed(page), "address-changed", 0, page);
  }

  /// @param base address of the registry's pages
  /// @return to whom an erasure was told that did not happen
  public static Message erasedNot(String base) {
    return new Message(MailWords.erasedNot(base), "file-kept", 0, base);
  }
}
