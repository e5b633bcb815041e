package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.Impact;
import org.goodfaith.core.answer.Movement;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.json.RecallJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Who would move if a rulebook were the law.
@Command(
    name = "impact",
    description = {
      "Show who would move if a rulebook were the law: by grade, list and measure.",
      "Every subject is evaluated under the law in force and under it; nothing is written."
    })
final class ImpactOfRulebook implements Callable<Integer> {
  private static final int SHOWN = 5;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "DIGEST|DIR",
      description = "A draft by its digest, or a folder that is not drafted yet.")
  private String asked = "";

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The day evaluated, also one to come (default: today).")
  private @Nullable LocalDate asOf;

  @Option(names = "--json", description = "Print it as JSON, with the handles of all who move.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      LocalDate day = asOf == null ? today : asOf;
      Rulebook draft = LawSteps.named(registry, asked);
      Rulebook law = LawSteps.inForce(registry, today);
      Progress progress = new Progress("Impact", "subjects");
      Impact impact =
          Impact.of(
              registry.ledger(),
              law,
              draft,
              day,
              (done, all) -> progress.show(done, (double) done / all));
      progress.end();
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(JsonText.of(map(impact, law, draft, registry.handles())));
      } else {
        print(out, impact, law, draft, registry.handles());
      }
      out.flush();
      return 0;
    }
  }

  private static Map<String, Object> map(
      Impact impact, Rulebook law, Rulebook draft, HandleCipher handles) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("law", law.digest().hex());
    map.put("draft", draft.digest().hex());
    map.put("as_of", impact.asOf().toString());
    map.put("subjects", impact.subjects());
    map.put("moved", impact.moved());
    map.put(
        "movements",
        impact.movements().entrySet().stream()
            .map(one -> map(one.getKey(), one.getValue(), handles))
            .toList());
    return map;
  }

  private static Map<String, Object> map(
      Movement movement, List<SubjectKey> who, HandleCipher handles) {
    Map<String, Object> map = RecallJson.of(movement);
    map.put("count", who.size());
    map.put("subjects", who.stream().map(key -> handles.handleOf(key).text()).toList());
    return map;
  }

  private static void print(
      PrintWriter out, Impact impact, Rulebook law, Rulebook draft, HandleCipher handles) {
    out.println("law in force " + law.digest());
    out.println("draft        " + draft.digest());
    out.printf(
        Locale.ROOT,
        "As of %s: of %,d subjects %,d move.%n",
        impact.asOf(),
        impact.subjects(),
        impact.moved());
    impact
        .movements()
        .forEach((movement, who) -> {
          out.printf(
              Locale.ROOT,
              "  %-7s %s: %s -> %s: %,d%n",
              movement.sort().code(),
              movement.code(),
              movement.from(),
              movement.to(),
              who.size());
          who.stream()
              .limit(SHOWN)
              .forEach(key -> out.println("            " + handles.handleOf(key).text()));
          if (who.size() > SHOWN) {
            out.printf(
                Locale.ROOT, "            and %,d more (--json names all)%n", who.size() - SHOWN);
          }
        });
    List<LocalDate> changes = draft.changesAfter(impact.asOf(), LocalDate.MAX);
    if (impact.moved() == 0 && !changes.isEmpty()) {
      out.println(
          "Some rule of it begins or ends on " + changes.getFirst() + ": ask --as-of then.");
    }
  }
}
