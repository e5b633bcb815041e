package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.goodfaith.learn.judge.EvaluationJson;
import org.goodfaith.learn.judge.Sheet;
import org.goodfaith.learn.rows.ReadSample;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Says what a sample holds before anything is learned from it.
@Command(
    name = "sheet",
    description = "Show what a file holds before learning: rows, outcomes, gaps, drift, leaks.")
final class SheetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LearnOptions learn = new LearnOptions();

  @Override
  public Integer call() {
    ReadSample.Read read = LearnOptions.rows(learn.config());
    Sheet sheet = Sheet.of(read.sample());
    PrintWriter out = spec.commandLine().getOut();
    if (learn.json) {
      out.println(JsonText.of(EvaluationJson.sheet(sheet)));
    } else {
      print(out, read, sheet);
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, ReadSample.Read read, Sheet sheet) {
    out.println(
        String.format(
            Locale.ROOT,
            "%,d rows read, %,d used, %,d (%.2f %%) with the outcome",
            read.tally().read(),
            sheet.rows(),
            sheet.bad(),
            100 * sheet.badRate()));
    read.tally().notes().forEach(note -> out.println("  note: " + note));
    sheet.flags().forEach(flag -> out.println("  look: " + flag));
    out.println("Column                            kind      missing  values  AUC alone  drift");
    for (Sheet.OfColumn column : sheet.columns()) {
      out.println(
          String.format(
              Locale.ROOT,
              "  %-30s  %-8s  %6.2f %% %7d     %.4f  %s",
              column.name(),
              column.kind(),
              100 * column.missing(),
              column.distinct(),
              column.auc(),
              Double.isNaN(column.drift())
                  ? ""
                  : String.format(Locale.ROOT, "%.4f", column.drift())));
    }
  }
}
