package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Stores a proved folder as a draft of the law.
@Command(
    name = "draft",
    description = "Prove a rulebook folder and store it as a draft; it is not law by that.")
final class DraftRulebook implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ActingOfficer officer = new ActingOfficer();

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("rulebook");

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    EnactLaw.Loaded loaded = EnactLaw.load(folder);
    Rulebook draft = loaded.rulebook();
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      String who = officer.in(registry);
      LocalDate today = data.todayIn(registry.zone());
      registry.laws().keep(draft.digest(), loaded.files());
      EntryBody step = new EntryBody.Drafted(draft.digest(), who, today);
      LawSteps.enter(registry, step, () -> new Proved.Holds(draft));
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("digest", draft.digest().hex());
        result.put("title", draft.title());
        result.put("articles", draft.articles().size());
        result.put("officer", who);
        result.put("day", today.toString());
        out.println(JsonText.of(result));
      } else {
        out.println(
            "Drafted '" + draft.title() + "': " + draft.articles().size() + " articles proved.");
        out.println("Digest: " + draft.digest());
      }
      out.flush();
      return 0;
    }
  }
}
