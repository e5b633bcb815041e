package org.goodfaith.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.ledger.EntryBody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes an approved draft known; it is the law from its day on.
@Command(
    name = "publish",
    description = {
      "Publish an approved draft; it is the law from the day named.",
      "That day is 14 days after publication, or later; for urgent corrections too."
    })
final class PublishRulebook implements Callable<Integer> {
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private OnDraft on = new OnDraft();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      description = "The first day in force.")
  private LocalDate from = LocalDate.EPOCH;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      OnDraft.Acting acting =
          on.enter(
              registry, one -> new EntryBody.Published(one.draft(), one.officer(), today, from));
      Map<String, Object> more = new LinkedHashMap<>();
      more.put("published", today.toString());
      more.put("from", from.toString());
      on.print(
          acting,
          more,
          "Published on " + today + "; the law from " + from + " on: " + acting.draft());
      return 0;
    }
  }
}
