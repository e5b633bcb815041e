package org.goodfaith.web;

import java.security.PublicKey;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.goodfaith.core.answer.ChangeContact;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.answer.FiguresBook;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.answer.LastWord;
import org.goodfaith.core.answer.QueueBook;
import org.goodfaith.core.answer.RepresentativeBook;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.DocumentStore;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.rulebook.RulebookText;
import org.goodfaith.core.subject.ContactStore;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.core.subject.SubjectKey;

/// Everything this module needs from the rest. The program produces one of it as an application
/// scoped bean (`@Produces @ApplicationScoped Wiring`); it must be ready when serving begins.
public interface Wiring {
  /// @return where questions are asked
  Desk desk();

  /// @return where accepted records and links go
  LedgerStore store();

  /// @return where entries are read
  LedgerReader ledger();

  /// @return where documents are kept
  DocumentStore documents();

  /// @return what the public board and the ratings of sources are counted from
  FiguresBook figures();

  /// @return what waits for officers and sources, and what subjects are still to be told
  QueueBook queues();

  /// @return in whose files an account is named as who acts
  RepresentativeBook representatives();

  /// @return who is who
  IdentityVault vault();

  /// @return how subjects want to be told
  ContactStore contacts();

  /// @return what calls of this subject's machine are signed with; the subject's alone to see
  String webhookSecret(SubjectKey subject);

  /// @return who tells a subject, at an address kept before, that one was changed
  ChangeContact.Teller addressTeller();

  /// @return who tells a person that their file goes
  LastWord lastWord();

  /// @return every law and draft
  RulebookLibrary library();

  /// @return a stored rulebook, drafted or law, as it was written
  RulebookText text(Hash rulebook);

  /// @return a stored rulebook, drafted or law, read again and proved by this program, every case
  ///   of it too
  Proved prove(Hash rulebook);

  /// @return who asked checks
  InquiryJournal journal();

  /// @return the opaque names of subjects
  HandleCipher handles();

  /// @return the clock
  InstantSource clock();

  /// @return the registry's time zone: it says which day it is
  ZoneId zone();

  /// @return who may sign in
  Accounts accounts();

  /// @return the key by which anybody can check the signatures of tree heads
  PublicKey sealKey();

  /// @return what makes a PDF of a page
  Sheets sheets();

  /// @return sentences for the home page of a demo, for example the throw-away accounts; empty in
  ///   real use
  List<String> demoNotes();
}
