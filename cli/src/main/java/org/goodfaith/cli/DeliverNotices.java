package org.goodfaith.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.cli.outgoing.Message;
import org.goodfaith.cli.outgoing.Outgoing;
import org.goodfaith.cli.outgoing.SmtpMail;
import org.goodfaith.cli.outgoing.Undelivered;
import org.goodfaith.core.answer.LastWord;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.ReaderNotice;
import org.goodfaith.core.answer.ServeNotice;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.core.subject.Contact.Channel;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.web.pages.NoticeText;
import org.goodfaith.web.pages.Tongue;

/// One run of telling. A message is sent first and entered then: dying in between sends it once
/// more, and never not at all.
final class DeliverNotices implements AutoCloseable {
  private final OpenRegistry registry;
  private final NoticeSettings settings;
  private final LocalDate today;
  private final ServeNotice serve;
  private final Map<Channel, Outgoing> ways = new EnumMap<>(Channel.class);
  private final WrittenLetters letters;
  private long messages;
  private long written;
  private long unreachable;
  private long failed;
  private long readers;

  DeliverNotices(OpenRegistry registry, NoticeSettings settings, LocalDate today) {
    this.registry = registry;
    this.settings = settings;
    this.today = today;
    this.serve =
        new ServeNotice(
            registry.store(), registry.documents(), registry.vault(), registry.handles());
    this.letters = new WrittenLetters(settings);
    settings.mail().ifPresent(server -> ways.put(Channel.E_MAIL, new SmtpMail(server)));
    settings.calls().ifPresent(calls -> ways.put(Channel.WEBHOOK, calls));
  }

  /// What a run did.
  ///
  /// @param waiting notices not served before it
  /// @param messages that left, to subjects
  /// @param letters written, to be posted
  /// @param readers told of recalls
  /// @param unreachable notices of subjects who named no address
  /// @param failed messages that could not be sent
  record Figures(
      long waiting, long messages, long letters, long readers, long unreachable, long failed) {}

  Figures all(WaitingNotices waiting) {
    Map<SubjectKey, List<Notice>> bySubject = new LinkedHashMap<>();
    for (Notice one : waiting.all()) {
      bySubject.computeIfAbsent(one.cause().subject(), _ -> new ArrayList<>()).add(one);
    }
    bySubject.forEach((subject, notices) -> subject(waiting, subject, notices));
    recalls();
    return new Figures(waiting.all().size(), messages, written, readers, unreachable, failed);
  }

  private void subject(WaitingNotices waiting, SubjectKey subject, List<Notice> notices) {
    List<Contact> contacts =
        registry
            .contacts()
            .of(subject, new UnmaskedIdentity("a notice is sent to where its subject wants it"));
    Language spoken = language(subject);
    unreachable += contacts.isEmpty() ? notices.size() : 0;
    for (Contact contact : contacts) {
      Outgoing way = ways.get(contact.channel());
      if (contact.channel() == Channel.LETTER) {
        notices.stream()
            .filter(notice -> due(notice, contacts))
            .forEach(notice -> letter(waiting, notice, contact, spoken));
      } else if (way != null) {
        message(way, contact, notices, spoken);
      }
    }
  }

  /// @return the language that the subject wants, else that of the registry
  private Language language(SubjectKey subject) {
    return registry
        .contacts()
        .language(subject, new UnmaskedIdentity("a notice speaks its subject's language"))
        .orElseGet(settings::language);
  }

  private void letter(WaitingNotices waiting, Notice notice, Contact contact, Language spoken) {
    boolean done =
        Tongue.in(
            settings.letterLanguage(spoken),
            () ->
                letters.write(
                    waiting.name(notice),
                    () -> NoticeText.of(notice, waiting.question()),
                    contact,
                    today));
    written += done ? 1 : 0;
  }

  /// Tells somebody that their file goes. Of addresses nothing is left to try again: what fails is
  /// said at once.
  LastWord.Left last(Notice notice) {
    SubjectKey subject = notice.cause().subject();
    Language spoken = language(subject);
    List<String> left = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Contact contact :
        registry
            .contacts()
            .of(subject, new UnmaskedIdentity("a person is told that their file goes"))) {
      String channel = contact.channel().code();
      Outgoing way = ways.get(contact.channel());
      if (contact.channel() == Channel.LETTER) {
        String name = WaitingNotices.name(registry, notice);
        Tongue.in(
            settings.letterLanguage(spoken),
            () -> letters.write(name, () -> text(notice), contact, today));
        left.add(channel);
      } else if (way != null) {
        Message message = Tongue.in(spoken, () -> Message.erasure(text(notice), settings.page()));
        (send(way, contact.address(), message) ? left : refused).add(channel);
      }
    }
    return new LastWord.Left(left, refused);
  }

  private NoticeText text(Notice notice) {
    return NoticeText.of(notice, WaitingNotices.now(registry, today));
  }

  /// One message for all that waits; none where all of it was told by this way before.
  private void message(Outgoing way, Contact contact, List<Notice> notices, Language spoken) {
    String channel = contact.channel().code();
    List<Notice> fresh = notices.stream().filter(one -> !one.sentBy(channel)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    Message message = Tongue.in(spoken, () -> Message.notices(notices.size(), settings.page()));
    boolean sent = send(way, contact.address(), message);
    messages += sent ? 1 : 0;
    fresh.stream()
        .filter(one -> sent || one.failed().filter(it -> it.day().equals(today)).isEmpty())
        .forEach(one -> serve.sent(one, channel, sent, today));
  }

  private boolean send(Outgoing way, String address, Message message) {
    try {
      way.send(address, message);
      return true;
    } catch (Undelivered e) {
      failed++;
      System.err.println("Not sent, to be tried again: " + e.getMessage() + ".");
      return false;
    }
  }

  /// A letter follows where no message can go, or where none was opened for some days.
  private boolean due(Notice notice, List<Contact> contacts) {
    boolean reachable = contacts.stream().map(Contact::channel).anyMatch(ways::containsKey);
    Optional<LocalDate> first =
        notice.told().stream()
            .filter(one -> one.result() != Told.Result.SERVED)
            .map(Notice.Telling::day)
            .min(LocalDate::compareTo);
    return !reachable
        || first
            .filter(day -> ChronoUnit.DAYS.between(day, today) >= settings.letterAfterDays())
            .isPresent();
  }

  private void recalls() {
    Map<String, List<ReaderNotice>> byReader = new TreeMap<>();
    for (ReaderNotice one : ReaderNotice.all(registry.ledger(), registry.library(), (_, _) -> {})) {
      byReader.computeIfAbsent(one.recall().reader(), _ -> new ArrayList<>()).add(one);
    }
    byReader.forEach(this::reader);
  }

  private void reader(String account, List<ReaderNotice> all) {
    String[] words = settings.reader(account).split(" ", 2);
    Optional<Channel> channel = Channel.ofCode(words[0]);
    Outgoing way = channel.map(ways::get).orElse(null);
    if (way == null || words.length < 2) {
      return;
    }
    List<ReaderNotice> fresh = all.stream().filter(one -> !one.sent().contains(words[0])).toList();
    if (!fresh.isEmpty() && send(way, words[1], Message.recalls(all.size(), settings.page()))) {
      readers++;
      for (ReaderNotice one : fresh) {
        var inquiry = one.recall().inquiry();
        registry
            .store()
            .append(
                inquiry.subject(), new Told(inquiry.seq(), words[0], Told.Result.SENT, today, ""));
      }
    }
  }

  @Override
  public void close() {
    ways.values().forEach(Outgoing::close);
  }
}
