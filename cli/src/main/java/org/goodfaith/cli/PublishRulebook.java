package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes an approved draft known; it is the law from its day on.
@Command(
    name = "publish",
    description = {
      "Publish an approved draft; it is the law from the day named.",
      "That day is 14 days after publication, or later; for urgent corrections too."
    })
final class PublishRulebook implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ActingOfficer officer = new ActingOfficer();

  @Parameters(paramLabel = "DIGEST", description = "The draft: its digest, or how it begins.")
  private String digest = "";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      description = "The first day in force.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      String who = officer.in(registry);
      Hash draft = LawSteps.digest(registry, digest);
      LocalDate today = data.todayIn(registry.zone());
      EntryBody step = new EntryBody.Published(draft, who, today, from);
      LawSteps.enter(registry, step, () -> LawSteps.proved(registry, draft));
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("digest", draft.hex());
        result.put("officer", who);
        result.put("published", today.toString());
        result.put("from", from.toString());
        out.println(JsonText.of(result));
      } else {
        out.println("Published on " + today + "; the law from " + from + " on: " + draft);
      }
      out.flush();
      return 0;
    }
  }
}
