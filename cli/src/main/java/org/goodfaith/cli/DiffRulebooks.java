package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.rulebook.CompareRulebooks;
import org.goodfaith.core.rulebook.CompareRulebooks.Written;
import org.goodfaith.core.rulebook.LawChange;
import org.goodfaith.core.rulebook.LawChange.ValueChange;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows what changes from one rulebook to another.
@Command(
    name = "diff",
    description = {
      "Show what changes from one rulebook folder to another: for whom, from which day, and how.",
      "Both must be law. Ends 0 whether or not anything changes."
    })
final class DiffRulebooks implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the old law.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the new law.")
  private Path next = Path.of("");

  @Option(names = "--json", description = "Print the changes as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    EnactLaw.Loaded before = EnactLaw.load(old);
    EnactLaw.Loaded after = EnactLaw.load(next);
    List<LawChange> changes =
        CompareRulebooks.compare(
            new Written(before.rulebook(), before.text()),
            new Written(after.rulebook(), after.text()));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("old", before.rulebook().digest().hex());
      map.put("new", after.rulebook().digest().hex());
      map.put("changes", changes.stream().map(DiffRulebooks::map).toList());
      out.println(JsonText.of(map));
    } else {
      print(out, changes);
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, List<LawChange> changes) {
    String article = "";
    for (LawChange change : changes) {
      if (!change.article().equals(article)) {
        out.println("Article " + change.article() + ". " + change.title());
        article = change.article();
      }
      out.println("  " + word(change.kind()) + days(change) + ": " + change.what());
      out.println("    for      " + change.whom());
      for (ValueChange value : change.values()) {
        out.println(
            "    value    "
                + value.key()
                + ": "
                + told(value.before())
                + " -> "
                + told(value.after()));
      }
      change.before().forEach(sentence -> out.println("    before   " + sentence));
      change.after().forEach(sentence -> out.println("    after    " + sentence));
      out.println();
    }
    long rules = changes.stream().filter(change -> !"text".equals(change.what())).count();
    out.println(
        changes.isEmpty()
            ? "Nothing changes: the two say the same on every day."
            : changes.size()
                + (changes.size() == 1 ? " change, " : " changes, ")
                + rules
                + " of rules and cases, "
                + (changes.size() - rules)
                + " of texts.");
  }

  private static String word(LawChange.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String told(String value) {
    return value.isEmpty() ? "nothing" : value;
  }

  private static String days(LawChange change) {
    String from = change.from().equals(LocalDate.MIN) ? "" : " from " + change.from();
    return change.through().equals(LocalDate.MAX) ? from : from + " through " + change.through();
  }

  private static Map<String, @Nullable Object> map(LawChange change) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("article", change.article());
    map.put("title", change.title());
    map.put("change", word(change.kind()));
    map.put("what", change.what());
    map.put("from", change.from().equals(LocalDate.MIN) ? null : change.from().toString());
    map.put("through", change.through().equals(LocalDate.MAX) ? null : change.through().toString());
    map.put("whom", change.whom());
    map.put("values", change.values().stream().map(DiffRulebooks::map).toList());
    map.put("before", change.before());
    map.put("after", change.after());
    return map;
  }

  private static Map<String, @Nullable Object> map(ValueChange value) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("key", value.key());
    map.put("old", value.before().isEmpty() ? null : value.before());
    map.put("new", value.after().isEmpty() ? null : value.after());
    return map;
  }
}
