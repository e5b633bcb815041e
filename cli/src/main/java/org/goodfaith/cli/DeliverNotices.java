package org.goodfaith.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.cli.outgoing.Message;
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
  private final Ways ways;
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
    this.ways = new Ways(settings);
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
      bySubject.computeIfAbsent(one.to(), _ -> new ArrayList<>()).add(one);
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
    Language spoken = settings.language(registry.contacts(), subject);
    unreachable += contacts.isEmpty() ? notices.size() : 0;
    for (Contact contact : contacts) {
      if (contact.channel() == Channel.LETTER) {
        notices.stream()
            .filter(notice -> due(notice, contacts))
            .forEach(notice -> letter(waiting, notice, contact, spoken));
      } else if (ways.has(contact.channel())) {
        message(contact, notices, spoken);
      }
    }
  }

  private void letter(WaitingNotices waiting, Notice notice, Contact contact, Language spoken) {
    if (WaitingNotices.early(notice) && letters.lies(waiting.name(notice))) {
      return;
    }
    boolean done =
        Tongue.in(
            settings.letterLanguage(spoken),
            () ->
                letters.write(
                    waiting.letter(notice),
                    () -> NoticeText.of(notice, waiting.question()),
                    contact,
                    today));
    written += done ? 1 : 0;
  }

  /// One message for all that waits; none where all of it was told by this way before.
  private void message(Contact contact, List<Notice> notices, Language spoken) {
    String channel = contact.channel().code();
    List<Notice> fresh = notices.stream().filter(one -> !one.sentBy(channel)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    Message message = Tongue.in(spoken, () -> Message.notices(notices.size(), settings.page()));
    String secret = registry.webhookSecret(notices.getFirst().to());
    boolean sent = send(contact.channel(), contact.address(), message, secret);
    messages += sent ? 1 : 0;
    fresh.stream()
        .filter(one -> sent || one.failed().filter(it -> it.day().equals(today)).isEmpty())
        .forEach(one -> serve.sent(one, channel, sent, today));
  }

  private boolean send(Channel channel, String address, Message message, String secret) {
    boolean sent = ways.send(channel, address, message, secret);
    failed += sent ? 0 : 1;
    return sent;
  }

  /// A letter follows where no message can go, or where none was opened for some days.
  private boolean due(Notice notice, List<Contact> contacts) {
    boolean reachable = contacts.stream().map(Contact::channel).anyMatch(ways::has);
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
    for (ReaderNotice one :
        ReaderNotice.all(registry.ledger(), registry.library(), today, (_, _) -> {})) {
      byReader.computeIfAbsent(one.recall().reader(), _ -> new ArrayList<>()).add(one);
    }
    byReader.forEach(this::reader);
  }

  private void reader(String account, List<ReaderNotice> all) {
    String[] words = settings.reader(account).split(" ", 2);
    String secret = settings.readersSecret();
    Optional<Channel> channel = Channel.ofCode(words[0]).filter(ways::has);
    boolean unsigned = channel.filter(Channel.WEBHOOK::equals).isPresent() && secret.isEmpty();
    if (channel.isEmpty() || words.length < 2 || unsigned) {
      return;
    }
    List<ReaderNotice> fresh = all.stream().filter(one -> !one.sent().contains(words[0])).toList();
    if (!fresh.isEmpty()
        && send(channel.get(), words[1], Message.recalls(all.size(), settings.page()), secret)) {
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
    ways.close();
  }
}
