package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.goodfaith.cli.cardreport.EvaluationReport;
import org.goodfaith.cli.cardreport.ModelCard;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.WriteFigures;
import org.goodfaith.lab.report.WritePage;
import org.goodfaith.learn.judge.Evaluation;
import org.goodfaith.learn.judge.EvaluationJson;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Judges a card and writes all that was found as pages.
@Command(
    name = "report",
    description = {
      "Judge a card, and write a report with pictures, a model card, and the card itself.",
      "Each page is one file of HTML that needs nothing else: no script, no font, no network."
    })
final class ReportCard implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LearnOptions learn = new LearnOptions();
  @Mixin private JudgeOptions judge = new JudgeOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = {
        "Where report.html, model-card.html, figures.csv, evaluation.json and card.json are",
        "written."
      })
  private Path out = Path.of("");

  @Override
  public Integer call() {
    Evaluation evaluation = judge.evaluate(learn);
    CardBasis.forget(learn.page(), out);
    write(out, evaluation);
    CardBasis.copy(learn.page(), out);
    PrintWriter to = spec.commandLine().getOut();
    if (learn.json) {
      to.println(JsonText.of(EvaluationJson.of(evaluation)));
    } else {
      to.println(
          "Wrote report.html, model-card.html, figures.csv, evaluation.json and card.json into "
              + out
              + ".");
    }
    to.flush();
    return 0;
  }

  /// Writes all files of an evaluation.
  static void write(Path folder, Evaluation evaluation) {
    Report report = EvaluationReport.of(evaluation);
    Report card = ModelCard.of(evaluation);
    WritePage.Imprint imprint = EvaluationReport.imprint();
    CardFiles.write(folder.resolve("report.html"), WritePage.of(report, imprint));
    CardFiles.write(folder.resolve("model-card.html"), WritePage.of(card, imprint));
    CardFiles.write(folder.resolve("figures.csv"), WriteFigures.of(report));
    String json = JsonText.of(EvaluationJson.of(evaluation)) + "\n";
    CardFiles.write(folder.resolve("evaluation.json"), json);
    CardFiles.write(folder.resolve("card.json"), evaluation.card().json());
  }
}
