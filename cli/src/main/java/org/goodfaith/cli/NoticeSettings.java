package org.goodfaith.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.goodfaith.cli.outgoing.SignedCall;
import org.goodfaith.cli.outgoing.SmtpMail;
import org.goodfaith.core.subject.ContactStore;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;

/// How notices leave: the file `notices.properties` of the data folder. Secrets stand in files of
/// their own, which it names.
final class NoticeSettings {
  private static final int SMTP_PORT = 587;
  private static final int LETTER_AFTER_DAYS = 3;

  private final Path file;
  private final Properties values = new Properties();

  private NoticeSettings(Path file) {
    this.file = file;
  }

  static NoticeSettings of(Path folder) {
    NoticeSettings settings = new NoticeSettings(folder.resolve("notices.properties"));
    if (Files.exists(settings.file)) {
      try (Reader in = Files.newBufferedReader(settings.file)) {
        settings.values.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return settings;
  }

  private String text(String key) {
    return values.getProperty(key, "").strip();
  }

  private int number(String key, int other) {
    String text = text(key);
    if (!text.matches("[0-9]{0,5}")) {
      throw new UserTrouble(
          "'" + key + "' in " + file + " is no number.",
          "Write digits, for example " + other + ".");
    }
    return text.isEmpty() ? other : Integer.parseInt(text);
  }

  private boolean yes(String key, boolean other) {
    String text = text(key);
    return text.isEmpty() ? other : text.equals("true");
  }

  private String secret(String key) {
    String named = text(key);
    if (named.isEmpty()) {
      return "";
    }
    try {
      return Files.readString(file.resolveSibling(named)).strip();
    } catch (IOException e) {
      throw new UserTrouble(
          "The file " + named + " that '" + key + "' in " + file + " names cannot be read.",
          "Write the secret there, readable by this user alone.",
          e);
    }
  }

  /// @return address of the pages, with a slash at its end
  String page() {
    String page = text("page");
    return page.isEmpty() ? "http://127.0.0.1:8080/" : page.endsWith("/") ? page : page + "/";
  }

  /// @return the mail server, or empty where none is named
  Optional<SmtpMail.Server> mail() {
    String host = text("smtp.host");
    if (host.isEmpty()) {
      return Optional.empty();
    }
    if (text("from").isEmpty()) {
      throw new UserTrouble(
          "'from' is missing in " + file + ".",
          "Write from=registry@example.org, who mail is from.");
    }
    return Optional.of(
        new SmtpMail.Server(
            host,
            number("smtp.port", SMTP_PORT),
            yes("smtp.starttls", true),
            text("smtp.user"),
            secret("smtp.password-file"),
            text("from")));
  }

  /// @return signed calls, or empty where nothing says that machines are called
  Optional<SignedCall> calls() {
    boolean called = yes("webhook", !readersSecret().isEmpty());
    return called
        ? Optional.of(new SignedCall(yes("webhook.inside", false), DataOptions.clock()))
        : Optional.empty();
  }

  /// @return what calls of readers are signed with, whom the operator knows; subjects have a secret
  ///   of their own each. Empty where there is none
  String readersSecret() {
    return secret("webhook.secret-file");
  }

  /// @return where letters are written to be posted
  Path letters() {
    String folder = text("letters");
    return file.resolveSibling(folder.isEmpty() ? "letters" : folder);
  }

  /// @return the font of letters, or empty for those that every PDF reader has
  Optional<Path> font() {
    return text("letters.font").isEmpty()
        ? Optional.empty()
        : Optional.of(file.resolveSibling(text("letters.font")));
  }

  /// @return the language of who named none
  Language language() {
    String code = text("language");
    return Language.ofCode(code.isEmpty() ? Language.ENGLISH.code() : code)
        .orElseThrow(() ->
            new UserTrouble(
                "'language' in " + file + " is '" + code + "', which is none that is spoken here.",
                "Write language=en or language=zh."));
  }

  /// @return the language that somebody wants, else that of the registry
  Language language(ContactStore contacts, SubjectKey subject) {
    return contacts
        .language(subject, new UnmaskedIdentity("a notice speaks its subject's language"))
        .orElseGet(this::language);
  }

  /// @return the language of letters to who wants one: another only where a font shows it
  Language letterLanguage(Language wanted) {
    return font().isPresent() ? wanted : Language.ENGLISH;
  }

  /// @return after how many days without opening a letter follows a message
  int letterAfterDays() {
    return number("letters.after-days", LETTER_AFTER_DAYS);
  }

  /// @param account that read reports
  /// @return `e-mail ADDRESS` or `webhook ADDRESS`, or empty
  String reader(String account) {
    return text("reader." + account);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
