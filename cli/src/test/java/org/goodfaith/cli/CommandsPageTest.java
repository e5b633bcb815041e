package org.goodfaith.cli;

import java.nio.file.Path;
import java.util.Map;
import org.goodfaith.testkit.Golden;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The reference page of the commands is what the commands say of themselves.
final class CommandsPageTest {
  @Test
  void the_reference_page_is_what_the_commands_say() {
    StringBuilder page = new StringBuilder();
    page.append("# Commands\n\n");
    page.append(
        "What every command says with `--help`. This page is made from the program itself;\n");
    page.append("the test `CommandsPageTest` keeps it so.\n\n");
    page.append("Exit codes: 0 done (for `check`: yes), 1 refused or different, 2 misuse.\n");
    add(page, "", Main.program());
    Path root = Path.of(System.getProperty("goodfaith.root", ".."));
    Golden.check(root.resolve("docs/reference/commands.md"), page.toString());
  }

  private static void add(StringBuilder page, String before, CommandLine command) {
    String name = (before + " " + command.getCommandName()).strip();
    page.append("\n## ").append(name).append("\n\n```\n");
    page.append(command.getUsageMessage(Ansi.OFF).replaceAll(" +\n", "\n").stripTrailing());
    page.append("\n```\n");
    for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
      if (!sub.getValue().getCommandSpec().usageMessage().hidden()) {
        add(page, name, sub.getValue());
      }
    }
  }
}
