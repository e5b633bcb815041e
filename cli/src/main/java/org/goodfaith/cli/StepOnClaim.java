package org.goodfaith.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.web.Claims;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A step about a claim to act for somebody, by the account that made it.
abstract class StepOnClaim implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(index = "0", paramLabel = "NUMBER", description = "Which, as 'claims' names it.")
  private String number = "";

  @Option(names = "--json", description = "Print the claim as it stands then, as JSON.")
  private boolean json;

  /// @return name of the account that takes it
  abstract String account();

  /// @return code of the step
  abstract String act();

  /// @return why; empty where no reasons are asked for
  abstract String text();

  /// Asks another officer.
  @Command(
      name = "appeal",
      description =
          "Ask another officer to look again at a claim that was refused, or not decided in time.")
  static final class Appeal extends StepOnClaim {
    @Mixin private ByAccount by = new ByAccount();

    @Override
    String account() {
      return by.account;
    }

    @Override
    String act() {
      return "appeal";
    }

    @Override
    String text() {
      return by.text;
    }
  }

  /// Takes the claim back.
  @Command(name = "take-back", description = "Take a claim back that waits.")
  static final class TakeBack extends StepOnClaim {
    @Option(
        names = "--account",
        required = true,
        paramLabel = "NAME",
        description = "Who made the claim.")
    private String account = "";

    @Override
    String account() {
      return account;
    }

    @Override
    String act() {
      return "representation-end";
    }

    @Override
    String text() {
      return "";
    }
  }

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      Claims claims = doors.claims(CommandActor.claimant(registry, account()));
      FileDoors.entered(() -> {
        claims.step(number, act(), text());
        return true;
      });
      ListClaims.printOwn(spec.commandLine().getOut(), doors, claims, Optional.of(number), json);
      return 0;
    }
  }
}
