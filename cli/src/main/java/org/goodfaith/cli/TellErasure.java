package org.goodfaith.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.cli.outgoing.Message;
import org.goodfaith.core.answer.LastWord;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.core.subject.Contact.Channel;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.web.pages.NoticeText;
import org.goodfaith.web.pages.Tongue;

/// Tells people that their files go. Everything is read and set before anything leaves: of
/// addresses nothing is left to try again.
final class TellErasure implements LastWord {
  private final OpenRegistry registry;
  private final NoticeSettings settings;
  private final LocalDate today;
  private final Question question;
  private final WrittenLetters letters;
  private final Ways ways;

  /// @throws UserTrouble where the settings are not right
  TellErasure(OpenRegistry registry, LocalDate today) {
    this.registry = registry;
    this.settings = NoticeSettings.of(registry.folder());
    this.today = today;
    this.question = WaitingNotices.now(registry, today);
    this.letters = new WrittenLetters(settings);
    this.ways = new Ways(settings);
  }

  @Override
  public Word prepare(Notice notice) {
    SubjectKey subject = notice.cause().subject();
    Language spoken = settings.language(registry.contacts(), subject);
    Prepared word = new Prepared(WaitingNotices.name(registry, notice), spoken);
    for (Contact contact :
        registry
            .contacts()
            .of(subject, new UnmaskedIdentity("a person is told that their file goes"))) {
      if (contact.channel() == Channel.LETTER) {
        word.letter = letter(notice, contact, settings.letterLanguage(spoken));
      } else {
        word.messages.put(
            contact, Tongue.in(spoken, () -> Message.erasure(text(notice), settings.page())));
      }
      word.contacts.add(contact);
    }
    return word;
  }

  /// @return empty where it cannot be set: the reason may repeat a name, so it is not told
  private Optional<WrittenLetters.Letter> letter(
      Notice notice, Contact contact, Language language) {
    try {
      return Optional.of(Tongue.in(language, () -> letters.set(text(notice), contact, today)));
    } catch (UserTrouble _) {
      System.err.println(
          "Not written, a letter: name as 'letters.font' in "
              + settings
              + " a TrueType font that has all its signs.");
      return Optional.empty();
    }
  }

  private NoticeText text(Notice notice) {
    return NoticeText.of(notice, question);
  }

  /// @return where letters lie to be posted
  Path letters() {
    return settings.letters();
  }

  @Override
  public void close() {
    ways.close();
  }

  private final class Prepared implements Word {
    private final String name;
    private final Language spoken;
    private final List<Contact> contacts = new ArrayList<>();
    private final Map<Contact, Message> messages = new LinkedHashMap<>();
    private Optional<WrittenLetters.Letter> letter = Optional.empty();
    private final List<Contact> took = new ArrayList<>();

    Prepared(String name, Language spoken) {
      this.name = name;
      this.spoken = spoken;
    }

    @Override
    public Left send() {
      List<String> refused = new ArrayList<>();
      for (Contact contact : contacts) {
        if (left(contact)) {
          took.add(contact);
        } else {
          refused.add(contact.channel().code());
        }
      }
      return new Left(took.stream().map(one -> one.channel().code()).toList(), refused);
    }

    private boolean left(Contact contact) {
      Message message = messages.get(contact);
      return message == null
          ? letter.filter(this::written).isPresent()
          : ways.send(contact.channel(), contact.address(), message);
    }

    /// One of an erasure that did not happen may lie there: its day is another.
    private boolean written(WrittenLetters.Letter made) {
      try {
        letters.keep(name, made);
        return true;
      } catch (UncheckedIOException _) {
        System.err.println(
            "Not written, a letter: look whether the folder of letters that "
                + settings
                + " names can be written to.");
        return false;
      }
    }

    private void takeAway() {
      try {
        letters.done(name);
      } catch (UncheckedIOException _) {
        System.err.println(
            "The letter "
                + name
                + " tells of an erasure that did not happen, and cannot be taken away: do it by"
                + " hand.");
      }
    }

    @Override
    public void retract() {
      Message message = Tongue.in(spoken, () -> Message.erasedNot(settings.page()));
      for (Contact contact : took) {
        if (contact.channel() == Channel.LETTER) {
          takeAway();
        } else {
          ways.send(contact.channel(), contact.address(), message);
        }
      }
    }
  }
}
