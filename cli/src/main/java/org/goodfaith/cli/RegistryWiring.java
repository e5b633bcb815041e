package org.goodfaith.cli;

import java.security.PublicKey;
import java.time.InstantSource;
import java.time.LocalDate;
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
import org.goodfaith.web.Accounts;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Wiring;

/// The ports of the opened registry, for pages, the API and commands.
///
/// @param registry opened
/// @param clock says which day it is
/// @param accounts who may sign in
/// @param notes sentences for the home page of a demo
record RegistryWiring(
    OpenRegistry registry, InstantSource clock, Accounts accounts, List<String> notes)
    implements Wiring {
  private static final int UNTOLD = 503;

  @Override
  public Desk desk() {
    return registry.desk();
  }

  @Override
  public LedgerStore store() {
    return registry.store();
  }

  @Override
  public LedgerReader ledger() {
    return registry.ledger();
  }

  @Override
  public DocumentStore documents() {
    return registry.documents();
  }

  @Override
  public FiguresBook figures() {
    return registry.figures();
  }

  @Override
  public QueueBook queues() {
    return registry.queues();
  }

  @Override
  public RepresentativeBook representatives() {
    return registry.representatives();
  }

  @Override
  public IdentityVault vault() {
    return registry.vault();
  }

  @Override
  public ContactStore contacts() {
    return registry.contacts();
  }

  @Override
  public String webhookSecret(SubjectKey subject) {
    return registry.webhookSecret(subject);
  }

  @Override
  public ChangeContact.Teller addressTeller() {
    return new TellOldAddress(registry);
  }

  @Override
  public LastWord lastWord() {
    try {
      return new TellErasure(registry, LocalDate.ofInstant(clock.instant(), zone()));
    } catch (UserTrouble e) {
      Problem.ProblemException problem =
          new Problem(
                  UNTOLD,
                  "erasure.untold",
                  "subject",
                  "the ways by which people are told are not set up right; nothing was erased",
                  "settings that 'goodfaith notices send' takes",
                  "Ask the operator to mend notices.properties.")
              .exception();
      problem.addSuppressed(e);
      throw problem;
    }
  }

  @Override
  public RulebookLibrary library() {
    return registry.library();
  }

  @Override
  public RulebookText text(Hash rulebook) {
    return LawSteps.text(registry, rulebook);
  }

  @Override
  public Proved prove(Hash rulebook) {
    return LawSteps.proved(registry, rulebook);
  }

  @Override
  public InquiryJournal journal() {
    return registry.journal();
  }

  @Override
  public HandleCipher handles() {
    return registry.handles();
  }

  @Override
  public ZoneId zone() {
    return registry.zone();
  }

  @Override
  public PublicKey sealKey() {
    return registry.sealKey();
  }

  @Override
  public org.goodfaith.web.Sheets sheets() {
    return new PrintPage(registry.folder());
  }

  @Override
  public List<String> demoNotes() {
    return notes;
  }
}
