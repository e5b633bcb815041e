package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.ChangeContact;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Notice.Telling;
import org.goodfaith.core.answer.NoticeQueue;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.ServeNotice;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.core.subject.Contact.Channel;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.pages.NoticeText;

/// The inbox of the subject signed in. Opening a notice serves it: from then on it is proved that
/// the subject has it.
@Singleton
public final class OwnNotices {
  private static final String INBOX = "inbox";

  private final Wiring wiring;
  private final Ask ask;
  private final RecordAccess access;
  private final Visitor visitor;

  OwnNotices(Wiring wiring, Ask ask, RecordAccess access, Visitor visitor) {
    this.visitor = visitor;
    this.wiring = wiring;
    this.ask = ask;
    this.access = access;
  }

  /// @return all notices of the file, the newest first
  public List<Notice> all(Question now) {
    return NoticeQueue.of(wiring.ledger(), now, access.self());
  }

  /// @return everybody's notices that are not served, by deadline
  public List<Notice> waiting(Question now) {
    return wiring.queues().notices(now);
  }

  /// @param handle of the chain that the notice is named in
  /// @param seq number of the entry that gives rise to it
  public Notice one(Question now, String handle, int seq) {
    SubjectKey subject = ask.byHandle(handle).orElseThrow(() -> none().exception());
    return all(now).stream()
        .filter(notice -> notice.cause().equals(new EntryRef(subject, seq)))
        .findFirst()
        .orElseThrow(() -> none().exception());
  }

  /// @return whether the account may open a notice: whoever may only read for another reads it, and
  ///   serves nobody by that
  public boolean mayOpen() {
    return visitor
        .right()
        .filter(right -> right.right().scope() == Representation.Scope.READ)
        .isEmpty();
  }

  /// Serves it, where it was not served before.
  public void open(Question now, Notice notice) {
    visitor.needs(Representation.Scope.CONTEST);
    boolean served =
        new ServeNotice(wiring.store(), wiring.documents(), wiring.vault(), wiring.handles())
            .serve(now, notice, INBOX, ask.today(), NoticeText.of(notice, now).document());
    if (!served) {
      throw new Problem(
              422,
              "notice.no-office",
              "",
              "the record's source takes no notice from here",
              "",
              "You need not do anything: what you were not told of has no effect.")
          .exception();
    }
  }

  /// @return what was served, as it was; for what its source served, what it would say
  public NoticeText text(Question now, Notice notice) {
    return notice.served().map(Telling::document).filter(digest -> !digest.isEmpty()).stream()
        .flatMap(digest -> wiring.documents().find(notice.to(), Hash.ofHex(digest)).stream())
        .filter(document -> document.type() == Document.Type.TEXT)
        .findFirst()
        .map(NoticeText::of)
        .orElseGet(() -> NoticeText.of(notice, now));
  }

  /// @return where the subject wants to be told
  public List<Contact> contacts() {
    return wiring
        .contacts()
        .of(access.self(), new UnmaskedIdentity("a subject sees its own contacts"));
  }

  /// @return what calls of the subject's machine are signed with, for whoever may change where it
  ///   is called; empty where no machine is named
  public String secret() {
    boolean all =
        visitor.right().map(one -> one.right().scope()).orElse(Representation.Scope.ALL)
            == Representation.Scope.ALL;
    boolean machine = contacts().stream().anyMatch(one -> one.channel() == Channel.WEBHOOK);
    return all && machine ? wiring.webhookSecret(access.self()) : "";
  }

  /// Keeps an address, or takes it away where it is empty. Its subject is told so where it was told
  /// before.
  ///
  /// @param channel code
  public void keep(String channel, String address) {
    visitor.needs(Representation.Scope.ALL);
    Contact.Channel found =
        Contact.Channel.ofCode(channel)
            .orElseThrow(() -> noAddress("e-mail, letter, webhook").exception());
    String text = address.replace("\r\n", "\n").replace('\r', '\n').strip();
    Optional<Contact> contact = Contact.of(found, text);
    if (contact.isEmpty() && !text.isEmpty()) {
      throw form(found).exception();
    }
    new ChangeContact(wiring.store(), wiring.contacts(), wiring.addressTeller())
        .change(access.self(), found, contact, visitor.enteredBy(), ask.today());
  }

  /// @return code of the language in which the subject wants to be told, empty where it named none
  public String language() {
    return wiring
        .contacts()
        .language(access.self(), new UnmaskedIdentity("a subject sees its own wishes"))
        .map(Language::code)
        .orElse("");
  }

  /// Keeps the language in which the subject wants to be told outside the pages.
  public void speak(String code) {
    visitor.needs(Representation.Scope.ALL);
    Language language =
        Language.ofCode(code)
            .orElseThrow(() ->
                new Problem(
                        422,
                        "contact.language",
                        "language",
                        "this language is not spoken here",
                        "en, zh",
                        "Choose one of these.")
                    .exception());
    wiring.contacts().speak(access.self(), language);
  }

  private static Problem form(Contact.Channel channel) {
    return noAddress(
        switch (channel) {
          case E_MAIL -> "name@example.org";
          case LETTER -> "name, street and place, each on a line of its own, two to eight lines";
          case WEBHOOK -> "https://example.org/path";
        });
  }

  private static Problem noAddress(String allowed) {
    return new Problem(
        422,
        "contact.form",
        "address",
        "the address has not the form of one",
        allowed,
        "Correct it, or leave it empty to take it away.");
  }

  private static Problem none() {
    return new Problem(
        404,
        "notice.none",
        "",
        "your file has no such notice",
        "a notice of your inbox",
        "Go to your inbox.");
  }
}
