package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.json.RecallJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Who received answers that rested on what was wrong.
@Command(
    name = "recall",
    description = {
      "Show every report that would be another one, as a fact in it turned out wrong.",
      "It was corrected, withdrawn or deleted since. Shows who read it, what moved, and who has",
      "not said that it knows. Ends 1 while somebody has not."
    })
final class RecallCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--reader",
      paramLabel = "ACCOUNT",
      description = "Only answers that this account read.")
  private String reader = "";

  @Option(
      names = "--acknowledge",
      description = {
        "Enter that the account named knows of all of them: for readers that ask by commands, and",
        "for those that told you so."
      })
  private boolean acknowledge;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (acknowledge && reader.isEmpty()) {
      throw UserTrouble.misuse(
          "--acknowledge does not say whose reports.", "Name the account too: --reader ACCOUNT.");
    }
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      List<Recall> recalls = recalls(registry);
      if (acknowledge) {
        if (recalls.isEmpty()) {
          throw UserTrouble.misuse(
              "No answer that '" + reader + "' read is recalled, and nothing was entered.",
              "Accounts with recalls are named by ./goodfaith recall.");
        }
        acknowledge(registry, recalls);
        recalls = recalls(registry);
      }
      boolean laggards = recalls.stream().anyMatch(recall -> recall.acknowledged() == null);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(
            JsonText.of(
                Map.of(
                    "recalls",
                    recalls.stream().map(recall -> map(recall, registry.handles())).toList())));
      } else {
        print(out, recalls, registry.handles());
      }
      out.flush();
      return laggards ? 1 : 0;
    }
  }

  private void acknowledge(OpenRegistry registry, List<Recall> recalls) {
    LocalDate today = data.todayIn(registry.zone());
    for (Recall recall : recalls) {
      if (recall.acknowledged() == null) {
        registry
            .store()
            .append(
                recall.inquiry().subject(),
                new EntryBody.Acknowledged(recall.inquiry().seq(), reader, today));
      }
    }
  }

  private List<Recall> recalls(OpenRegistry registry) {
    Progress progress = new Progress("Recall", "subjects");
    List<Recall> recalls =
        Recall.all(
            registry.ledger(),
            registry.library(),
            data.todayIn(registry.zone()),
            (done, all) -> progress.show(done, (double) done / all));
    progress.end();
    recalls.removeIf(recall -> !reader.isEmpty() && !recall.reader().equals(reader));
    return recalls;
  }

  private static Map<String, @Nullable Object> map(Recall recall, HandleCipher handles) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("subject", handles.handleOf(recall.inquiry().subject()).text());
    map.put("reader", recall.reader());
    map.put("role", recall.role());
    map.putAll(RecallJson.of(recall));
    return map;
  }

  private void print(PrintWriter out, List<Recall> recalls, HandleCipher handles) {
    Map<String, List<Recall>> byReader = new TreeMap<>();
    recalls.forEach(
        recall -> byReader.computeIfAbsent(recall.reader(), _ -> new ArrayList<>()).add(recall));
    byReader.forEach((who, theirs) -> {
      long open = theirs.stream().filter(recall -> recall.acknowledged() == null).count();
      out.printf(
          Locale.ROOT,
          "%s: %,d answers to be read again, %,d of them not acknowledged%n",
          who,
          theirs.size(),
          open);
      for (Recall recall : theirs) {
        out.println(
            "  "
                + handles.handleOf(recall.inquiry().subject()).text()
                + " for "
                + recall.purpose()
                + " as of "
                + recall.asOf()
                + (recall.closed() ? ", closed by now" : "")
                + (recall.acknowledged() == null ? "" : ", known since " + recall.acknowledged()));
        recall
            .moved()
            .forEach(moved ->
                out.println(
                    "    "
                        + moved.sort().code()
                        + " "
                        + moved.code()
                        + ": "
                        + moved.from()
                        + " -> "
                        + moved.to()));
      }
    });
    if (recalls.isEmpty()) {
      out.println(
          reader.isEmpty()
              ? "No answer rested on what turned out to be wrong."
              : "No answer that '" + reader + "' read rested on what turned out to be wrong.");
    }
  }
}
