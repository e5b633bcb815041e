package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.goodfaith.learn.card.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a card of a PMML scorecard.
@Command(name = "import", description = "Make a card of a PMML scorecard of another program.")
final class ImportCard implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "FILE", description = "PMML 4.1 to 4.4.")
  private Path file = Path.of("");

  @Option(names = "--out", paramLabel = "CARD", required = true, description = "The card's file.")
  private Path to = Path.of("");

  @Override
  public Integer call() {
    Scorecard card = CardFiles.card(file);
    CardFiles.write(to, card.json() + "\n");
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Wrote "
            + to
            + ": "
            + card.characteristics().size()
            + " characteristics, "
            + card.least()
            + " to "
            + card.most()
            + " points.");
    out.flush();
    return 0;
  }
}
