package org.goodfaith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.judge.Evaluate;
import org.goodfaith.learn.rows.LearnConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Fits a card on all rows and writes it.
@Command(
    name = "fit",
    description = "Fit a card on all rows, judge it by one cross-validation, and write it.")
final class FitScorecard implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LearnOptions learn = new LearnOptions();

  @Option(names = "--out", paramLabel = "FILE", description = "Write the card there, as JSON.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    LearnConfig config = learn.config();
    Scorecard card;
    try {
      Evaluate evaluate = new Evaluate(config, LearnOptions.rows(config), learn.threads());
      card = evaluate.run((done, name) -> {}).card();
    } catch (LearnRefused refused) {
      throw LearnOptions.trouble(refused);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (!file.toString().isEmpty()) {
      write(card);
      out.println("Written to " + file + ", digest " + card.digest());
    } else if (learn.json) {
      out.println(card.json());
    } else {
      print(card, out);
    }
    out.flush();
    return 0;
  }

  private void write(Scorecard card) {
    try {
      Files.writeString(file, card.json());
    } catch (IOException unwritable) {
      throw new UserTrouble(
          file + " cannot be written.", "Give a path in a folder that is there.", unwritable);
    }
  }

  private static void print(Scorecard card, PrintWriter out) {
    out.println(card.title() + ": " + card.start() + " points, and");
    for (CardCharacteristic one : card.characteristics()) {
      out.println("  " + one.title());
      for (int slot = 0; slot < one.slots().size(); slot++) {
        out.println(
            String.format(
                Locale.ROOT,
                "    %+6d  %s",
                one.slots().get(slot).points(),
                one.slotWords().get(slot)));
      }
    }
    card.tables().forEach(table -> out.println("  with a two-way table of " + table.title()));
  }
}
