package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookText;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.sample.Sample;
import org.goodfaith.learn.sample.SampleQuestion;
import org.goodfaith.learn.sample.TakeSample;
import org.goodfaith.learn.sample.WriteSample;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes a sample of the registry.
@Command(
    name = "sample",
    description = {
      "Take a sample of the registry: characteristics as of a day of decision, the outcome after.",
      "PAGE says both in the words of the rulebook, as the scores `sample` and `outcome`; nothing"
          + " dated after the decision, or known after --known-at, reaches a characteristic."
    })
final class SampleRegistry implements Callable<Integer> {
  private static final String PAGE = "zz-sample.md";
  private static final String SCORE = "sample";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private OutcomeAfter after = new OutcomeAfter();

  @Parameters(paramLabel = "PAGE", description = "Markdown file with the two scores.")
  private Path page = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      required = true,
      split = ",",
      description = "Days of decision.")
  private List<LocalDate> days = List.of();

  @Option(
      names = "--known-at",
      paramLabel = "MOMENT",
      description = "The characteristics as known then (default: now).")
  private @Nullable Instant knownAt;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = {"Where sample.csv, sheet.json, question.md and learn.yaml are", "written."})
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print the sheet as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Span span = after.span();
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      Rulebook inForce = LawSteps.inForce(registry, data.todayIn(registry.zone()));
      TreeHead now = registry.ledger().head();
      TreeHead then = knownAt == null ? now : registry.ledger().headAt(knownAt);
      LoadRulebook.Loaded loaded = withPage(registry, inForce, CardFiles.text(page));
      Progress progress = new Progress("Sample", "subjects");
      long all = registry.ledger().figures().subjects();
      Sample sample =
          TakeSample.take(
              registry.ledger(),
              new SampleQuestion(law(loaded), SCORE, "outcome", days, span, then, now),
              done -> progress.show(done, (double) done / all));
      progress.end();
      Map<String, Object> sheet = WriteSample.sheet(sample);
      CardFiles.write(out.resolve("sample.csv"), WriteSample.csv(sample));
      CardFiles.write(out.resolve(CardBasis.SHEET), JsonText.of(sheet) + "\n");
      CardFiles.write(out.resolve(CardBasis.QUESTION), CardFiles.text(page));
      CardFiles.write(out.resolve("learn.yaml"), WriteSample.config(sample, values(loaded)));
      print(sheet);
      return 0;
    } catch (LearnRefused e) {
      throw CardFiles.refused("No sample was taken:", e);
    }
  }

  /// @return the law with a sample page beside it
  static LoadRulebook.Loaded withPage(OpenRegistry registry, Rulebook law, String page) {
    Map<String, byte[]> files =
        new TreeMap<>(
            registry
                .laws()
                .filesOf(law.digest())
                .orElseThrow(() -> new RegistryBug("the texts of the law are not stored")));
    files.put(PAGE, page.getBytes(StandardCharsets.UTF_8));
    return LoadRulebook.load(files);
  }

  static Rulebook law(LoadRulebook.Loaded loaded) {
    return switch (loaded.proved()) {
      case Proved.Holds(Rulebook both) -> both;
      case Proved.Faulty(var faults) ->
          throw UserTrouble.of("The page does not stand beside the law in force:", faults, 1);
    };
  }

  /// @return the values of the sample's characteristics, as the page writes them, by code
  private static Map<String, String> values(LoadRulebook.Loaded loaded) {
    Map<String, String> values = new TreeMap<>();
    loaded.text().articles().stream()
        .flatMap(article -> article.blocks().stream())
        .filter(block -> block.element().equals("points"))
        .map(block -> texts(block.fields()))
        .filter(block -> SCORE.equals(block.get("score")))
        .forEach(
            block -> values.put(block.getOrDefault("code", ""), block.getOrDefault("value", "")));
    return values;
  }

  private static Map<String, String> texts(RulebookText.Fields fields) {
    Map<String, String> texts = new TreeMap<>();
    for (RulebookText.NamedNode field : fields.fields()) {
      if (field.value() instanceof RulebookText.Scalar scalar) {
        texts.put(field.name(), scalar.text());
      }
    }
    return texts;
  }

  private void print(Map<String, Object> sheet) {
    PrintWriter to = spec.commandLine().getOut();
    if (json) {
      to.println(JsonText.of(sheet));
    } else {
      to.println(
          sheet.get("rows")
              + " rows, "
              + sheet.get("bad")
              + " with the outcome ("
              + sheet.get("bad_rate")
              + "); left out: "
              + sheet.get("left_out"));
      if (sheet.get("beware") instanceof List<?> beware) {
        beware.forEach(line -> to.println("Beware: " + line));
      }
      to.println("Wrote sample.csv, sheet.json, question.md and learn.yaml into " + out + ".");
    }
    to.flush();
  }
}
