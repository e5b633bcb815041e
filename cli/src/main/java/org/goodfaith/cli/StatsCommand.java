package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.LedgerReader.LedgerFigures;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.web.json.AnswerJson;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints the figures of the registry.
@Command(name = "stats", description = "Print the figures of the registry.")
final class StatsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LedgerFigures figures = registry.ledger().figures();
      TreeHead head = registry.ledger().head();
      if (json) {
        out.println(JsonText.of(AnswerJson.statistics(figures, head)));
      } else {
        print(out, figures, head);
      }
      out.flush();
      return 0;
    }
  }

  static void print(PrintWriter out, LedgerFigures figures, TreeHead head) {
    out.printf(
        Locale.ROOT,
        "%,d persons, %,d organisations, %,d public bodies; %,d entries%n",
        figures.persons(),
        figures.organisations(),
        figures.publicBodies(),
        figures.entries());
    out.println(
        "tree head " + head.size() + ":" + head.root().hex() + " sealed " + head.sealedAt());
    for (IngestProgress ingest : figures.ingests()) {
      out.printf(
          Locale.ROOT,
          "  %-28s read %,d = accepted %,d + refused %,d + duplicate %,d; %,d records%s%n",
          ingest.file(),
          ingest.readLines(),
          ingest.acceptedLines(),
          ingest.refusedLines(),
          ingest.duplicateLines(),
          ingest.recordCount(),
          ingest.done() ? "" : " (not finished)");
    }
  }
}
