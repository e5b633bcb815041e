package org.goodfaith.cli;

import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.answer.FiguresBook;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.answer.QueueBook;
import org.goodfaith.core.answer.RepresentativeBook;
import org.goodfaith.core.answer.SourceRatings.Asked;
import org.goodfaith.core.intake.Suspension;
import org.goodfaith.core.ledger.DocumentStore;
import org.goodfaith.core.ledger.Enactment;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookStore;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.subject.ContactStore;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.core.verify.StoredRows;
import org.goodfaith.postgres.PostgresRegistry;
import org.goodfaith.postgres.PostgresStoredRows;
import org.jspecify.annotations.Nullable;

/// A registry opened for one command, or for serving: all ports wired together.
final class OpenRegistry implements AutoCloseable {
  private final PostgresRegistry registry;
  private final Settings settings;
  private final Path folder;
  private final LawLibrary library;
  private final LedgerStore store;
  private final LedgerReader ledger;
  private final IdentityVault vault;
  private final InquiryJournal journal;
  private final Desk desk;
  private final FiguresBook figures;
  private final QueueBook queues;
  private final RepresentativeBook representatives;
  private final KeptFigures kept;

  private OpenRegistry(PostgresRegistry registry, Path folder) {
    this.registry = registry;
    this.folder = folder;
    this.settings = Settings.of(folder);
    this.library = new LawLibrary(registry.rulebooks());
    this.store = registry.store();
    this.ledger = registry.ledger();
    this.vault = registry.vault();
    this.journal = registry.journal();
    this.desk = new Desk(store, ledger, library, journal);
    this.figures = new FiguresBook(ledger, library, journal, zone());
    this.queues = new QueueBook(ledger, figures);
    this.representatives = new RepresentativeBook(ledger);
    this.kept = KeptFigures.of(folder, figures);
  }

  /// Opens the registry, making it where it is not there yet.
  static OpenRegistry open(DataOptions data) {
    return new OpenRegistry(
        PostgresRegistry.open(location(data), DataOptions.clock(), System.err::println),
        data.folder);
  }

  /// Makes the registry of a backup.
  static OpenRegistry restore(DataOptions data, java.io.InputStream archive) {
    return new OpenRegistry(
        PostgresRegistry.restore(location(data), DataOptions.clock(), archive, System.err::println),
        data.folder);
  }

  private static PostgresRegistry.Location location(DataOptions data) {
    return new PostgresRegistry.Location(
        data.folder.toAbsolutePath(),
        Optional.ofNullable(data.database),
        Optional.ofNullable(data.signingKey));
  }

  /// @return the law in force on a day, or empty before the first
  Optional<Rulebook> law(LocalDate day) {
    return Enactment.inForce(ledger.enactments(), day, Long.MAX_VALUE).map(library::byDigest);
  }

  /// @param asked folder of the rulebook to found the registry with, null for the law in force
  /// @return the law; where there is none yet, the rulebook that ships founds it
  /// @throws UserTrouble where the registry has a law, and another is asked for
  Rulebook lawFor(@Nullable Path asked, LocalDate today) {
    Optional<Rulebook> law = law(today);
    if (asked == null && law.isPresent()) {
      return law.get();
    }
    EnactLaw.Loaded loaded = EnactLaw.load(asked == null ? LawFolder.shipped() : asked);
    if (law.isPresent() && !law.get().digest().equals(loaded.rulebook().digest())) {
      throw new UserTrouble(
          "The law in force here is '"
              + law.get().title()
              + "' ("
              + law.get().digest()
              + "), and "
              + asked
              + " differs from it.",
          "Leave --rulebook out, or change the law: 'goodfaith rulebook draft "
              + asked
              + " --officer NAME'.");
    }
    if (law.isPresent()) {
      return law.get();
    }
    if (EnactLaw.found(this, loaded, today)) {
      System.err.println(
          "Enacted '" + loaded.rulebook().title() + "' (" + loaded.rulebook().digest() + ").");
    }
    return lawFor(asked, today);
  }

  /// @return what a check of the raw rows gives, all from one snapshot
  <T> T verify(Function<StoredRows, T> check) {
    try (PostgresStoredRows rows = registry.storedRows()) {
      return check.apply(rows);
    }
  }

  PostgresRegistry postgres() {
    return registry;
  }

  Path folder() {
    return folder;
  }

  Settings settings() {
    return settings;
  }

  ZoneId zone() {
    return settings.zone();
  }

  LawLibrary library() {
    return library;
  }

  RulebookStore laws() {
    return registry.rulebooks();
  }

  LedgerStore store() {
    return store;
  }

  LedgerReader ledger() {
    return ledger;
  }

  DocumentStore documents() {
    return registry.documents();
  }

  ContactStore contacts() {
    return registry.contacts();
  }

  /// @return the language that a subject wants, else English
  Language language(SubjectKey subject) {
    return registry
        .contacts()
        .language(subject, new UnmaskedIdentity("what it reads speaks its language"))
        .orElse(Language.ENGLISH);
  }

  IdentityVault vault() {
    return vault;
  }

  InquiryJournal journal() {
    return journal;
  }

  Desk desk() {
    return desk;
  }

  FiguresBook figures() {
    return kept.book();
  }

  KeptFigures keptFigures() {
    return kept;
  }

  QueueBook queues() {
    kept.book();
    return queues;
  }

  RepresentativeBook representatives() {
    return representatives;
  }

  /// @return why the source may enter no new records today, or empty where it may
  Optional<Suspension> suspension(SourceRule source, LocalDate today) {
    return figures().ratings(new Asked(today, ledger.head())).suspension(source.code());
  }

  HandleCipher handles() {
    return registry.handles();
  }

  LookupKey lookup() {
    return new LookupKey(registry.lookupKey());
  }

  /// @return what calls of this subject's machine are signed with
  String webhookSecret(SubjectKey subject) {
    return lookup().webhookSecret(handles().handleOf(subject));
  }

  PublicKey sealKey() {
    return registry.sealKey();
  }

  @Override
  public void close() {
    kept.keep();
    registry.close();
  }
}
