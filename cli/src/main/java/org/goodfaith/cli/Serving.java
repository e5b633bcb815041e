package org.goodfaith.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Produces;
import java.io.PrintWriter;
import java.security.PublicKey;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.answer.FiguresBook;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.answer.QueueBook;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.ledger.DocumentStore;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.rulebook.RulebookText;
import org.goodfaith.core.subject.ContactStore;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.web.Accounts;
import org.goodfaith.web.CardDesk;
import org.goodfaith.web.LabDesk;
import org.goodfaith.web.Wiring;

/// Hands the opened registry to the pages and the API, and serves until stopped.
@ApplicationScoped
public class Serving {
  private static final AtomicReference<Served> SERVED = new AtomicReference<>();

  /// What is being served.
  private record Served(
      OpenRegistry registry, Accounts accounts, List<String> notes, PrintWriter out, String url) {}

  /// For the container.
  Serving() {}

  static void serve(
      OpenRegistry registry, ServeOptions options, List<String> notes, PrintWriter out) {
    Accounts accounts = new RegistryAccounts(registry.postgres().accounts());
    String url = "http://" + options.host + ":" + options.port + "/";
    SERVED.set(new Served(registry, accounts, List.copyOf(notes), out, url));
    options.checkFree();
    System.setProperty("quarkus.http.port", Integer.toString(options.port));
    System.setProperty("quarkus.http.host", options.host);
    System.setProperty(
        "quarkus.http.body.uploads-directory",
        registry.folder().toAbsolutePath().resolve("uploads").toString());
    try (ServingThread _ = KeepGate.of(registry, Serving::note);
        ServingThread _ = CountAhead.of(registry)) {
      Quarkus.run();
    }
  }

  private static void note(String line) {
    System.err.println(line);
  }

  void ready(@ObservesAsync HttpServerStart event) {
    Served served = served();
    served.out().println("Ready: " + served.url() + " (Ctrl-C stops it)");
    served.out().flush();
  }

  private static Served served() {
    Served served = SERVED.get();
    if (served == null) {
      throw new RegistryBug("the server started without a registry");
    }
    return served;
  }

  /// @return everything the pages need
  @Produces
  @ApplicationScoped
  Wiring wiring() {
    return new Wired(served());
  }

  /// @return the policy lab, whose reports stay beside the registry
  @Produces
  @ApplicationScoped
  LabDesk lab() {
    OpenRegistry registry = served().registry();
    return new LabJobs(
        registry.folder().resolve("lab"),
        () ->
            LawSteps.inForce(
                registry, LocalDate.ofInstant(DataOptions.clock().instant(), registry.zone())));
  }

  /// @return learned cards, which lie beside the registry
  @Produces
  @ApplicationScoped
  CardDesk cards() {
    return new CardShelf(served().registry());
  }

  /// The ports of the opened registry.
  private record Wired(Served served) implements Wiring {
    @Override
    public Desk desk() {
      return served.registry().desk();
    }

    @Override
    public LedgerStore store() {
      return served.registry().store();
    }

    @Override
    public LedgerReader ledger() {
      return served.registry().ledger();
    }

    @Override
    public DocumentStore documents() {
      return served.registry().documents();
    }

    @Override
    public FiguresBook figures() {
      return served.registry().figures();
    }

    @Override
    public QueueBook queues() {
      return served.registry().queues();
    }

    @Override
    public IdentityVault vault() {
      return served.registry().vault();
    }

    @Override
    public ContactStore contacts() {
      return served.registry().contacts();
    }

    @Override
    public RulebookLibrary library() {
      return served.registry().library();
    }

    @Override
    public RulebookText text(Hash rulebook) {
      return LawSteps.text(served.registry(), rulebook);
    }

    @Override
    public Proved prove(Hash rulebook) {
      return LawSteps.proved(served.registry(), rulebook);
    }

    @Override
    public InquiryJournal journal() {
      return served.registry().journal();
    }

    @Override
    public HandleCipher handles() {
      return served.registry().handles();
    }

    @Override
    public InstantSource clock() {
      return DataOptions.clock();
    }

    @Override
    public ZoneId zone() {
      return served.registry().zone();
    }

    @Override
    public Accounts accounts() {
      return served.accounts();
    }

    @Override
    public PublicKey sealKey() {
      return served.registry().sealKey();
    }

    @Override
    public org.goodfaith.web.Sheets sheets() {
      return page -> PrintPage.of(page, served.registry().folder());
    }

    @Override
    public List<String> demoNotes() {
      return served.notes();
    }
  }
}
