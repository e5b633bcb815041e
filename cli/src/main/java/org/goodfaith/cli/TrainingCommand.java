package org.goodfaith.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Runs what users run often and forgets the outcome, so that Java can keep the classes it needed.
/// The launcher calls it after each build; `AOTCacheOutput` does the keeping.
@Command(name = "training", hidden = true, description = "Warm Java's cache of loaded classes.")
final class TrainingCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    CommandLine program = spec.root().commandLine();
    quietly(program, List.of("--version"));
    quietly(program, List.of("--help"));
    for (String name : program.getSubcommands().keySet()) {
      quietly(program, List.of(name, "--help"));
    }
    quietly(program, List.of("--no-such-option"));
    quietly(program, List.of("rulebook", "check"));
    quietly(program, List.of("rulebook", "test"));
    quietly(program, List.of("rulebook", "test", "--json"));
    quietly(program, List.of("rulebook", "diff", shipped(), shipped()));
    quietly(program, List.of("rulebook", "show", shipped()));
  }

  private static String shipped() {
    return LawFolder.shipped().toString();
  }

  private static void quietly(CommandLine program, List<String> arguments) {
    var nowhere = new PrintWriter(Writer.nullWriter());
    program.setOut(nowhere).setErr(nowhere).execute(arguments.toArray(String[]::new));
  }
}
