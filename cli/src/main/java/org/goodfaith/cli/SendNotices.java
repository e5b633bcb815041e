package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Tells everybody what waits for them.
@Command(
    name = "send",
    description = {
      "Tell subjects that something waits, by the ways in notices.properties; write letters that"
          + " are due; tell readers what is recalled.",
      "A message that left is an entry; what failed is tried again by the next run. Ends 1 when"
          + " something could not be sent."
    })
final class SendNotices implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      NoticeSettings settings = NoticeSettings.of(registry.folder());
      TellErasure.finish(registry, today);
      WaitingNotices waiting = WaitingNotices.of(registry, today);
      DeliverNotices.Figures figures;
      try (DeliverNotices deliver = new DeliverNotices(registry, settings, today)) {
        figures = deliver.all(waiting);
      }
      print(figures);
      return figures.failed() > 0 ? 1 : 0;
    }
  }

  private void print(DeliverNotices.Figures figures) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("waiting", figures.waiting());
      map.put("messages", figures.messages());
      map.put("letters", figures.letters());
      map.put("readers", figures.readers());
      map.put("unreachable", figures.unreachable());
      map.put("failed", figures.failed());
      out.print(JsonText.of(map));
    } else {
      out.printf(
          "%,d notices wait: %,d messages sent, %,d letters written, %,d readers told,"
              + " %,d notices reach nobody but the inbox, %,d messages failed%n",
          figures.waiting(),
          figures.messages(),
          figures.letters(),
          figures.readers(),
          figures.unreachable(),
          figures.failed());
    }
    out.flush();
  }
}
