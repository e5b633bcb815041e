package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.export.WriteSql;
import org.goodfaith.learn.pmml.WritePmml;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes a card for another program.
@Command(
    name = "export",
    description = "Write a card as PMML 4.4 with rows that verify it, as SQL, or as JSON.")
final class ExportCard implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CardArgument named = new CardArgument();

  @Option(
      names = "--as",
      paramLabel = "FORM",
      required = true,
      description = "${COMPLETION-CANDIDATES}.")
  private Form form = Form.pmml;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      defaultValue = "applicants",
      description = "Table of the SQL query (default: ${DEFAULT-VALUE}).")
  private String table = "";

  @Option(
      names = "--reasons",
      paramLabel = "N",
      defaultValue = "4",
      description = "Reasons in the PMML (default: ${DEFAULT-VALUE}).")
  private int reasons;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: the screen).")
  private @Nullable Path to;

  /// Forms of a card.
  enum Form {
    /// PMML 4.4.
    pmml,
    /// One query.
    sql,
    /// The card's own.
    json
  }

  @Override
  public Integer call() {
    Scorecard card = named.card();
    String text =
        switch (form) {
          case pmml -> WritePmml.pmml(card, reasons);
          case sql -> WriteSql.sql(card, table);
          case json -> card.json() + "\n";
        };
    PrintWriter out = spec.commandLine().getOut();
    if (to == null) {
      out.print(text);
    } else {
      CardFiles.write(to, text);
      out.println("Wrote " + to + ".");
    }
    out.flush();
    return 0;
  }
}
