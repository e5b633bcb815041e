package org.goodfaith.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Produces;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.goodfaith.core.base.RegistryBug;
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
    return new RegistryWiring(
        served().registry(), DataOptions.clock(), served().accounts(), served().notes());
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
}
