package org.goodfaith.cli;

import java.io.PrintWriter;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.population.snapshot.SnapshotTrouble;
import org.goodfaith.postgres.StoreTrouble;
import org.goodfaith.postgres.embedded.ServerTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/// The one entry point: reads the arguments and runs one command.
@Command(
    name = "goodfaith",
    description = "An open, accountable credit-information and trust registry.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      IngestCommand.class,
      CheckCommand.class,
      ReportCommand.class,
      AdviceCommand.class,
      LetterCommand.class,
      RulebookCommand.class,
      LearnCommand.class,
      DisputesCommand.class,
      RepairsCommand.class,
      ListingsCommand.class,
      ReviewsCommand.class,
      RemediesCommand.class,
      RepresentativesCommand.class,
      ConsentsCommand.class,
      SayOfFile.Freeze.class,
      SayOfFile.Thaw.class,
      SayOfFile.Kin.class,
      SayOfFile.Death.class,
      NoticesCommand.class,
      RecallCommand.class,
      LabCommand.class,
      VerifyCommand.class,
      StatsCommand.class,
      FiguresCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ForgetCommand.class,
      SnapshotCommand.class,
      PopulationCommand.class,
      LinkSubjects.Link.class,
      LinkSubjects.Unlink.class,
      AccountCommand.class,
      TrainingCommand.class
    })
public final class Main implements Runnable {
  private static final int HELP_WIDTH = 100;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private Main() {}

  /// Runs one command and exits with its code: 0 done, 1 refused or different, 2 misuse.
  ///
  /// @param args the command and its options
  public static void main(String[] args) {
    System.exit(program().execute(args));
  }

  /// Runs one command and returns.
  ///
  /// @param out receives its results
  /// @param err receives what went wrong
  /// @param args the command and its options
  /// @return its exit code
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return program().setOut(out).setErr(err).execute(args);
  }

  /// @return the program with all its commands
  static CommandLine program() {
    CommandLine program = new CommandLine(new Main());
    program.setUsageHelpWidth(HELP_WIDTH);
    program.setExecutionExceptionHandler(Main::failed);
    return program;
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().usage(out);
  }

  /// A user's mistake and broken surroundings are said in words; only our own bugs show a trace.
  private static int failed(Exception trouble, CommandLine command, ParseResult parsed)
      throws Exception {
    PrintWriter err = command.getErr();
    switch (trouble) {
      case UserTrouble user -> {
        err.println(user.getMessage());
        return user.exitCode();
      }
      case StoreTrouble store -> {
        err.println(store.getMessage());
        return 1;
      }
      case SnapshotTrouble snapshot -> {
        err.println(snapshot.getMessage());
        return 1;
      }
      case ServerTrouble server -> {
        err.println(server.getMessage());
        return 1;
      }
      case RegistryBug bug -> {
        err.println("This is a mistake of the program, not yours: " + bug.getMessage());
        throw bug;
      }
      case Exception other -> throw other;
    }
  }
}
