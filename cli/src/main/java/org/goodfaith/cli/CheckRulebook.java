package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.rulebook.CaseRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Proves a folder.
@Command(
    name = "check",
    description = "Prove a rulebook folder: types, references, constitution and every case.")
final class CheckRulebook implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LawFolder folder = new LawFolder();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Rulebook law = EnactLaw.load(folder.asked()).rulebook();
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("title", law.title());
    result.put("digest", law.digest().hex());
    result.put("articles", law.articles().size());
    result.put("cases", law.blocks(CaseRule.class).size());
    if (json) {
      out.println(JsonText.of(result));
    } else {
      out.println(
          law.title()
              + ": "
              + result.get("articles")
              + " articles proved, "
              + result.get("cases")
              + " cases hold, digest "
              + law.digest());
    }
    out.flush();
    return 0;
  }
}
