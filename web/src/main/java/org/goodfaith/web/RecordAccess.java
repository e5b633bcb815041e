package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.answer.WorkQueue;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Which records, documents and queues the account signed in may see: a subject its own, a source
/// those it submitted, an officer all.
@Singleton
public final class RecordAccess {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Wiring wiring;
  private final Ask ask;
  private final Actor visitor;

  /// @param wiring ports of the registry
  /// @param ask makes questions
  /// @param visitor who acts
  public RecordAccess(Wiring wiring, Ask ask, Actor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// @return the law, today and the history known now
  public Question now() {
    return ask.now();
  }

  /// @return every record of the file of the subject signed in
  public List<RecordHistory> own(Question now) {
    return RecordHistory.all(wiring.ledger(), now, self());
  }

  /// @return the subject signed in
  public SubjectKey self() {
    @Nullable SubjectKey self = visitor.signedIn().subject();
    if (self == null) {
      throw notOwn().exception();
    }
    return self;
  }

  /// @param handle whose file
  /// @param seq number of the record's first entry
  /// @return the record, where the account may see it
  public RecordHistory record(Question now, String handle, int seq) {
    return records(now, handle).stream()
        .filter(history -> history.root().equals(new EntryRef(key(handle), seq)))
        .findFirst()
        .orElseThrow(() -> noRecord().exception());
  }

  /// @param handle whose file
  /// @return its records, as far as the account may see them
  public List<RecordHistory> all(Question now, String handle) {
    return records(now, handle);
  }

  /// Enters that an officer or a source looked at something of a file, before it is shown: who
  /// looks is seen.
  public void looked(SubjectKey subject) {
    if (visitor.is(Role.OFFICER) || visitor.is(Role.SOURCE)) {
      wiring.desk().look(visitor.reader(), subject, ask.today());
    }
  }

  /// @param handle whose file
  /// @param digest SHA-256 in hexadecimal digits
  /// @return the document, where a record that the account may see names it
  public Document document(String handle, String digest) {
    if (!DIGEST.matcher(digest).matches()) {
      throw noDocument().exception();
    }
    SubjectKey file = key(handle);
    Document document =
        records(now(), handle).stream()
            .filter(history -> history.documents().contains(digest))
            .findFirst()
            .flatMap(one -> wiring.documents().find(one.root().subject(), Hash.ofHex(digest)))
            .or(() -> ofFile(file, digest))
            .orElseThrow(() -> noDocument().exception());
    looked(file);
    return document;
  }

  /// What a request for review or remedy, or a right to act, names: for the subject and officers.
  private Optional<Document> ofFile(SubjectKey subject, String digest) {
    boolean named =
        (visitor.is(Role.SUBJECT) || visitor.is(Role.OFFICER))
            && wiring.ledger().entriesOf(subject).stream()
                .anyMatch(entry ->
                    entry.body() instanceof EntryBody.Entered entered
                        && entered.act() instanceof Act.OfFile act
                        && act.documentOfFile().equals(digest));
    return named ? wiring.documents().find(subject, Hash.ofHex(digest)) : Optional.empty();
  }

  /// @return whether the bytes of this document are here
  public boolean kept(SubjectKey subject, String digest) {
    return DIGEST.matcher(digest).matches()
        && wiring.documents().holds(subject, Hash.ofHex(digest));
  }

  /// @return what was sent for this file under the digest, whether an entry names it yet or not
  public Optional<Document> sent(SubjectKey subject, String digest) {
    return DIGEST.matcher(digest).matches()
        ? wiring.documents().find(subject, Hash.ofHex(digest))
        : Optional.empty();
  }

  /// Keeps a document that was sent, where the file has room for it.
  public void keep(SubjectKey subject, Document document) {
    new FileBounds(wiring, ask, visitor).document(subject, document);
    wiring.documents().keep(subject, document);
  }

  /// @param digest that a request names; empty where it names none
  /// @return what was sent for this file under it; a digest of nothing is refused
  public Optional<Document> named(SubjectKey subject, String digest) {
    if (digest.isEmpty()) {
      return Optional.empty();
    }
    Optional<Document> sent = sent(subject, digest);
    if (sent.isEmpty()) {
      throw new Problem(
              422,
              "document.none",
              "document",
              "no document of this digest was sent for this file",
              "the digest that sending it gave",
              "Send the document first, to the address of the file's documents.")
          .exception();
    }
    return sent;
  }

  /// @param bytes what was sent
  /// @return the document; empty where nothing was sent
  public static Optional<Document> read(byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.empty();
    }
    boolean tooBig = bytes.length > Document.bytesMax();
    Optional<Document> document = Document.of(bytes);
    if (document.isEmpty()) {
      throw new Problem(
              tooBig ? 413 : 422,
              tooBig ? "document.too-big" : "document.type",
              "document",
              tooBig ? "the document is too big" : "the bytes are of no type that is taken here",
              "PDF, PNG, JPEG or plain text in UTF-8, at most 5 MiB",
              "Save it as one of these and send it again.")
          .exception();
    }
    return document;
  }

  /// @return what waits, as far as the account may see it, by deadline
  public List<WorkQueue.Item> queue(Question now) {
    if (visitor.is(Role.SUBJECT)) {
      return own(now).stream().flatMap(history -> WorkQueue.of(history, now).stream()).toList();
    }
    return wiring.queues().work(now).stream().filter(item -> sees(item.history())).toList();
  }

  private List<RecordHistory> records(Question now, String handle) {
    if (visitor.is(Role.SUBJECT)) {
      List<RecordHistory> own = own(now);
      SubjectKey asked = key(handle);
      boolean mine =
          asked.equals(self())
              || own.stream().anyMatch(history -> history.root().subject().equals(asked));
      if (!mine) {
        throw notOwn().exception();
      }
      return own;
    }
    return RecordHistory.all(wiring.ledger(), now, key(handle)).stream()
        .filter(this::sees)
        .toList();
  }

  private boolean sees(RecordHistory history) {
    return !visitor.is(Role.SOURCE)
        || history.record().source().equals(visitor.signedIn().source());
  }

  private SubjectKey key(String handle) {
    return ask.byHandle(handle).orElseThrow(() -> noRecord().exception());
  }

  private static Problem noRecord() {
    return new Problem(
        404,
        "own-act.no-record",
        "entry",
        "there is no such record here",
        "a record that a page or a queue names",
        "Open the file or the queue and follow it from there.");
  }

  private static Problem noDocument() {
    return new Problem(
        404,
        "document.none",
        "digest",
        "there is no such document here",
        "a document that an entry names",
        "Open the record and follow it from there.");
  }

  private static Problem notOwn() {
    return new Problem(
        403,
        "own-act.not-own",
        "handle",
        "a subject acts on its own file only",
        "the subject of the account",
        "Sign in as that subject.");
  }
}
