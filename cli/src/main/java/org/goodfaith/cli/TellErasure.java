package org.goodfaith.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodfaith.cli.outgoing.Message;
import org.goodfaith.core.answer.LastWord;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.core.subject.Contact.Channel;
import org.goodfaith.core.subject.Handle;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.web.pages.NoticeText;
import org.goodfaith.web.pages.Tongue;
import org.jspecify.annotations.Nullable;

/// Tells people that their files go. Everything is read and set before anything leaves: of
/// addresses nothing is left to try again.
final class TellErasure implements LastWord {
  private final OpenRegistry registry;
  private final NoticeSettings settings;
  private final LocalDate today;
  private final Question question;
  private final WrittenLetters letters;
  private final Ways ways;
  private final LastWords lastWords;

  /// @throws UserTrouble where the settings are not right
  TellErasure(OpenRegistry registry, LocalDate today) {
    this.registry = registry;
    this.settings = NoticeSettings.of(registry.folder());
    this.today = today;
    this.question = WaitingNotices.now(registry, today);
    this.letters = new WrittenLetters(settings);
    this.ways = new Ways(settings);
    this.lastWords = new LastWords(registry.folder());
    finishLeft();
  }

  /// Ends what a program that was killed left of an erasure.
  ///
  /// @throws UserTrouble where something is left and the settings are not right
  static void finish(OpenRegistry registry, LocalDate today) {
    if (new LastWords(registry.folder()).any()) {
      new TellErasure(registry, today).close();
    }
  }

  /// A program was killed between the first message and the end: where the file is still there,
  /// whoever got one is told so; where it is gone, that it was told is entered.
  private void finishLeft() {
    for (LastWords.Mark mark : lastWords.left()) {
      try (mark) {
        Optional<SubjectKey> subject =
            Handle.wellFormed(mark.handle())
                ? registry.handles().subjectOf(new Handle(mark.handle()))
                : Optional.empty();
        if (subject.isEmpty() || finished(subject.get(), mark)) {
          mark.done();
        }
      }
    }
  }

  /// @return whether nothing is left to be told
  private boolean finished(SubjectKey subject, LastWords.Mark mark) {
    List<SealedEntry> entries = registry.ledger().entriesOf(subject);
    if (entries.isEmpty() || entries.getFirst().body() == null) {
      enterTold(subject, entries, mark);
      return true;
    }
    System.err.println(
        "An erasure broke off after "
            + mark.handle()
            + " was told; their file is there as before.");
    Notice notice = Notice.ofErasure(entries.getFirst(), today, List.of());
    Prepared word = new Prepared(subject, WaitingNotices.name(registry, notice));
    word.contacts.addAll(contacts(subject));
    word.mark = mark;
    word.takeBack(mark.ways());
    return mark.ways().isEmpty();
  }

  private void enterTold(SubjectKey subject, List<SealedEntry> entries, LastWords.Mark mark) {
    Set<String> entered =
        entries.stream()
            .map(SealedEntry::body)
            .filter(Told.class::isInstance)
            .map(Told.class::cast)
            .map(Told::channel)
            .collect(Collectors.toSet());
    for (String way : mark.ways()) {
      if (!entered.contains(way)) {
        int first = entries.getFirst().ref().seq();
        Told told = new Told(first, way, Told.Result.SENT, today, "");
        registry.store().append(subject, told);
      }
    }
  }

  private List<Contact> contacts(SubjectKey subject) {
    return registry
        .contacts()
        .of(subject, new UnmaskedIdentity("a person is told that their file goes"));
  }

  @Override
  public Word prepare(Notice notice) {
    SubjectKey subject = notice.cause().subject();
    Prepared word = new Prepared(subject, WaitingNotices.name(registry, notice));
    Language spoken = word.spoken;
    for (Contact contact : contacts(subject)) {
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
    private final SubjectKey subject;
    private final String handle;
    private final String name;
    private final Language spoken;
    private final List<Contact> contacts = new ArrayList<>();
    private final Map<Contact, Message> messages = new LinkedHashMap<>();
    private Optional<WrittenLetters.Letter> letter = Optional.empty();
    private LastWords.@Nullable Mark mark;

    Prepared(SubjectKey subject, String name) {
      this.subject = subject;
      this.handle = registry.handles().handleOf(subject).text();
      this.name = name;
      this.spoken = settings.language(registry.contacts(), subject);
    }

    private String secret() {
      return registry.webhookSecret(subject);
    }

    /// Before anything leaves.
    private LastWords.Mark mark() {
      LastWords.Mark begun = mark == null ? lastWords.begin(handle) : mark;
      mark = begun;
      return begun;
    }

    @Override
    public Left send() {
      List<String> took = new ArrayList<>();
      List<String> refused = new ArrayList<>();
      for (Contact contact : contacts) {
        String way = contact.channel().code();
        mark().tries(way);
        if (left(contact)) {
          took.add(way);
        } else {
          mark().refused(way);
          refused.add(way);
        }
      }
      return new Left(took, refused);
    }

    private boolean left(Contact contact) {
      Message message = messages.get(contact);
      return message == null
          ? letter.filter(this::written).isPresent()
          : ways.send(contact.channel(), contact.address(), message, secret());
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

    private boolean takenAway() {
      try {
        letters.done(name);
        return true;
      } catch (UncheckedIOException _) {
        System.err.println(
            "The letter "
                + name
                + " tells of an erasure that did not happen, and cannot be taken away: do it by"
                + " hand.");
        return false;
      }
    }

    @Override
    public void retract() {
      takeBack(mark().ways());
    }

    private void takeBack(Set<String> told) {
      Message message = Tongue.in(spoken, () -> Message.erasedNot(settings.page()));
      for (Contact contact : contacts) {
        Channel channel = contact.channel();
        if (told.contains(channel.code())
            && (channel == Channel.LETTER
                ? takenAway()
                : ways.send(channel, contact.address(), message, secret()))) {
          mark().takenBack(channel.code());
        }
      }
    }

    /// What could not be taken back is tried again by the next program.
    @Override
    public void settled() {
      LastWords.Mark begun = mark;
      if (begun != null) {
        boolean gone = registry.ledger().entriesOf(subject).getFirst().body() == null;
        if (gone || begun.ways().isEmpty()) {
          begun.done();
        } else {
          begun.close();
        }
      }
    }
  }
}
