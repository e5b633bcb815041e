package org.goodfaith.cli;

import java.util.concurrent.Callable;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.web.pages.NoticeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The text of one notice.
@Command(
    name = "show",
    description = "Print the text of one notice, as its subject reads it. Serves nothing.")
final class ShowNotice implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(index = "0", paramLabel = "HANDLE/ENTRY", description = "Which, as 'list' prints it.")
  private String name = "";

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      WaitingNotices all = WaitingNotices.of(registry, data.todayIn(registry.zone()));
      Notice notice = all.named(name).orElseThrow(() -> WaitingNotices.none(name));
      spec.commandLine().getOut().print(NoticeText.of(notice, all.question()).text());
      spec.commandLine().getOut().flush();
      return 0;
    }
  }
}
