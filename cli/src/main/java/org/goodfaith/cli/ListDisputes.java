package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.WorkQueue;
import org.goodfaith.web.json.HistoryJson;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.json.PetitionJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What waits for sources and officers, by deadline.
@Command(
    name = "list",
    description = {
      "List what waits for sources and officers, by deadline; nobody is named.",
      "Ends 1 when something is overdue."
    })
final class ListDisputes implements Callable<Integer> {
  static final String NAME = "goodfaith disputes list";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--source",
      paramLabel = "CODE",
      description = "Only records of this source of the rulebook.")
  private @Nullable String source;

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      Optional<Question> asked =
          Question.asked(registry.ledger(), registry.library(), today, registry.ledger().head());
      List<Map<String, @Nullable Object>> petitions = petitions(registry, asked);
      List<WorkQueue.Item> waits =
          asked.map(now -> registry.queues().work(now)).orElse(List.of()).stream()
              .filter(item -> source == null || source.equals(item.history().record().source()))
              .toList();
      HistoryJson words = new HistoryJson(registry.handles());
      List<Map<String, @Nullable Object>> items = new ArrayList<>();
      for (WorkQueue.Item item : waits) {
        items.add(words.item(item));
      }
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("as_of", today.toString());
        map.put("waits", items);
        map.put("petitions", petitions);
        out.print(JsonText.of(map));
      } else if (items.isEmpty() && petitions.isEmpty()) {
        out.println("Nothing waits.");
      } else {
        for (Map<String, @Nullable Object> item : items) {
          print(out, item);
        }
        for (Map<String, @Nullable Object> petition : petitions) {
          printPetition(out, petition, today);
        }
      }
      out.flush();
      return anyLate(petitions, today) || waits.stream().anyMatch(WorkQueue.Item::overdue) ? 1 : 0;
    }
  }

  /// Reviews and remedies are nobody's records, and no source's.
  private List<Map<String, @Nullable Object>> petitions(
      OpenRegistry registry, Optional<Question> asked) {
    if (source != null || asked.isEmpty()) {
      return List.of();
    }
    PetitionJson words = new PetitionJson(registry.handles());
    Question now = asked.get();
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (PetitionCase one : registry.queues().petitions(now)) {
      all.add(words.petition(one, now, List.of()));
    }
    return all;
  }

  private static boolean anyLate(List<Map<String, @Nullable Object>> petitions, LocalDate today) {
    for (Map<String, @Nullable Object> petition : petitions) {
      if (late(petition, today)) {
        return true;
      }
    }
    return false;
  }

  private static boolean late(Map<String, @Nullable Object> petition, LocalDate today) {
    return petition.get("by") instanceof String by && today.isAfter(LocalDate.parse(by));
  }

  /// Prints a request for review or remedy that waits.
  static void printPetition(
      PrintWriter out, Map<String, @Nullable Object> petition, LocalDate today) {
    Object by = petition.get("by");
    out.printf(
        "%-10s  %-7s  %-10s  %-37s %s%n",
        by == null ? "no day" : by,
        late(petition, today) ? "overdue" : "",
        petition.get("waits_for"),
        petition.get("about"),
        petition.get("petition"));
  }

  private static void print(PrintWriter out, Map<String, @Nullable Object> item) {
    Object by = item.get("by");
    out.printf(
        "%-10s  %-7s  %-10s  %-16s %-20s %s%n",
        by == null ? "no day" : by,
        Boolean.TRUE.equals(item.get("overdue")) ? "overdue" : "",
        item.get("task"),
        item.get("source"),
        item.get("kind"),
        item.get("record"));
  }
}
