package org.goodfaith.web.pages;

/// What a message to somebody says, in the language spoken here.
///
/// @param subject line of a mail
/// @param text the rest
public record MailWords(String subject, String text) {
  /// @param number how much waits
  /// @param page where to look
  /// @return that something waits, and where: no personal fact, no handle
  public static MailWords waiting(int number, String page) {
    return waiting(Tongue.say(SayTold.class).messageTitle(), number, page);
  }

  /// @param number how many reports
  /// @param page where to look
  /// @return to somebody who read what was wrong
  public static MailWords recalls(int number, String page) {
    return waiting(Tongue.say(SayTold.class).recallTitle(), number, page);
  }

  private static MailWords waiting(String title, int number, String page) {
    SayTold say = Tongue.say(SayTold.class);
    return new MailWords(
        title,
        say.messageWaiting(number)
            + "\n\n"
            + say.messagePage(page)
            + "\n\n"
            + say.messageEnd()
            + "\n");
  }

  /// @param page of the registry
  /// @return that a file is there as before, to whom it was told that it goes
  public static MailWords erasedNot(String page) {
    SayTold say = Tongue.say(SayTold.class);
    return new MailWords(
        say.erasedNotTitle(), say.erasedNot() + "\n\n" + say.messagePage(page) + "\n");
  }

  /// @param page where to look
  /// @return to an address kept before, that one was changed: no fact, and not the new one
  public static MailWords readdressed(String page) {
    SayTold say = Tongue.say(SayTold.class);
    return new MailWords(
        say.changedTitle(), say.changedText() + "\n\n" + say.messagePage(page) + "\n");
  }

  /// @param notice whose subject cannot look anywhere any more
  /// @return all of it
  public static MailWords whole(NoticeText notice) {
    return new MailWords(notice.title(), notice.text());
  }
}
