package org.goodfaith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.CaseRun;
import org.goodfaith.core.answer.ProveCases;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs the cases of a folder.
@Command(
    name = "test",
    description = {
      "Run every case of a rulebook folder, and show which rules no case reads.",
      "Ends 1 where a case fails, showing what it expects and what follows."
    })
final class TestRulebook implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LawFolder folder = new LawFolder();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Rulebook law = rules(folder.asked());
    List<CaseRun> runs = ProveCases.run(law);
    CaseReport report = new CaseReport(law, runs);
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonText.of(report.map()));
    } else {
      report.print(out);
    }
    out.flush();
    return runs.stream().allMatch(CaseRun::holds) ? 0 : 1;
  }

  private static Rulebook rules(Path folder) {
    return switch (LoadRulebook.withoutCases(folder)) {
      case Proved.Holds(Rulebook rulebook) -> rulebook;
      case Proved.Faulty(List<RulebookFault> faults) ->
          throw EnactLaw.notLaw(folder, ", so its cases cannot be run", faults);
    };
  }
}
