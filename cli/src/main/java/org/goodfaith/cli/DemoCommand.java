package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.goodfaith.core.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The main job with one command: a registry filled with real records, ready to be asked.
@Command(
    name = "demo",
    description = {
      "Fill a registry with the real data sets that ship, and serve it.",
      "Running it again on the same folder adds nothing."
    })
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ServeOptions serve = new ServeOptions();

  @Option(names = "--no-serve", description = "Stop when the registry is filled.")
  private boolean noServe;

  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      description = "The law to found a new registry with (default: the rulebook that ships).")
  private @Nullable Path rulebook;

  @Override
  public Integer call() {
    long startNanos = System.nanoTime();
    PrintWriter out = spec.commandLine().getOut();
    if (!noServe) {
      serve.checkFree();
    }
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      LocalDate movedTo = registry.settings().demoDay().orElse(today);
      registry.settings().keepDemoDay(movedTo);
      Rulebook enacted = registry.lawFor(rulebook, today);
      out.println(
          "Law: "
              + enacted.title()
              + ", "
              + enacted.articles().size()
              + " articles, all"
              + " cases hold.");
      String about =
          "The data are real and of 2005 to 2014, but for conduct and consents, which are made up;"
              + " every date is moved by whole months to end before "
              + movedTo.withDayOfMonth(1)
              + ".";
      out.println(about);
      out.flush();
      boolean whole = DemoSources.ingest(registry, enacted, today, movedTo, out);
      StatsCommand.print(out, registry.ledger().figures(), registry.ledger().head());
      List<String> accounts =
          DemoAccounts.make(registry, new RegistryAccounts(registry.postgres().accounts()));
      accounts.forEach(out::println);
      out.printf(Locale.ROOT, "Filled in %.1f s.%n", (System.nanoTime() - startNanos) / 1e9);
      tryThis(out);
      out.flush();
      if (!noServe) {
        List<String> notes = new ArrayList<>(List.of(about));
        if (serve.thisMachineOnly()) {
          notes.addAll(accounts);
        }
        Serving.serve(registry, serve, notes, out);
      }
      return whole ? 0 : 1;
    }
  }

  private void tryThis(PrintWriter out) {
    String where = " --data " + data.folder;
    out.println("Try, in another terminal:");
    out.println("  ./goodfaith report card:1 --purpose credit-granting" + where);
    out.println("  ./goodfaith check resident:MADE-UP-001 rail.ticket --purpose rail-sale" + where);
    out.println("  ./goodfaith verify" + where);
  }
}
