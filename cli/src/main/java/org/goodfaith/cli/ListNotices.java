package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.json.NoticeJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What is not served yet, by deadline.
@Command(
    name = "list",
    description = {
      "List what subjects were not told yet, by the last day for it; nobody is named.",
      "Ends 1 when something is overdue."
    })
final class ListNotices implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      WaitingNotices waiting = WaitingNotices.of(registry, today);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        NoticeJson words = new NoticeJson(registry.handles());
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("as_of", today.toString());
        map.put("waits", waiting.all().stream().map(one -> words.of(one, today)).toList());
        out.print(JsonText.of(map));
      } else if (waiting.all().isEmpty()) {
        out.println("Everybody was told.");
      } else {
        waiting.all().forEach(one -> print(out, waiting.name(one), one, today));
      }
      out.flush();
      return waiting.all().stream().anyMatch(one -> one.overdue(today)) ? 1 : 0;
    }
  }

  private static String what(Notice notice) {
    return switch (notice.about()) {
      case Notice.About.OfRecord(var history) -> history.record().record().kind();
      case Notice.About.OfPetition(var asked) -> asked.petition().request().about();
      case Notice.About.OfRight(var right) -> right.right().as().code();
      case Notice.About.OfFile _ -> "the file";
    };
  }

  private static void print(PrintWriter out, String name, Notice notice, LocalDate today) {
    List<Notice.Telling> told = notice.told();
    String done =
        told.stream()
            .map(one -> one.channel() + " " + one.result().code() + " " + one.day())
            .collect(Collectors.joining(", "));
    out.printf(
        "%-10s  %-7s  %-23s  %-26s %s  %s%n",
        notice.by() == null ? "no day" : notice.by(),
        notice.overdue(today) ? "overdue" : "",
        notice.matter().code(),
        what(notice),
        name,
        done.isEmpty() ? "nothing sent" : done);
  }
}
