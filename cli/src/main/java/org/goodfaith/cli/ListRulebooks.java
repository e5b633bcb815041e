package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.json.RulebooksJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Every rulebook of a registry, drafted or law.
@Command(
    name = "list",
    description = "List every rulebook of this registry: drafts, approvals, and days in force.")
final class ListRulebooks implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      List<SealedEntry> chain = registry.ledger().entriesOf(SubjectKey.REGISTRY);
      List<Map<String, Object>> rulebooks =
          RulebooksJson.of(
              chain, today, true, digest -> registry.library().byDigest(digest).title());
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(JsonText.of(Map.of("rulebooks", rulebooks)));
      } else if (rulebooks.isEmpty()) {
        out.println("No rulebook yet.");
      } else {
        rulebooks.forEach(one -> print(out, one));
      }
      out.flush();
      return 0;
    }
  }

  private static void print(PrintWriter out, Map<String, Object> one) {
    out.println(one.get("digest") + "  " + one.get("title"));
    out.println("  " + one.get("state") + "; " + String.join("; ", RulebooksJson.steps(one)));
  }
}
