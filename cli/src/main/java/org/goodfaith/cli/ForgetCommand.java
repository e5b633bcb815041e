package org.goodfaith.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Forgets what is to be forgotten.
@Command(
    name = "forget",
    description = {
      "Forget what is past its retention (--expired), or erase one person's file (--erase).",
      "Without --yes nothing is forgotten: it is only shown what would be. What is forgotten can"
          + " not be brought back."
    })
final class ForgetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SUBJECT",
      description = "With --erase: whom, scheme:value.")
  private @Nullable String subject;

  @Option(
      names = "--expired",
      description =
          "Records past their retention with all that hangs on them, and inquiries past"
              + " their trace.")
  private boolean expired;

  @Option(names = "--erase", description = "The whole file of one person, and who it is.")
  private boolean erase;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description =
          "With --expired: what has expired by then (default: today). Of a day to come"
              + " it is only shown.")
  private @Nullable LocalDate day;

  @Option(
      names = "--officer",
      paramLabel = "NAME",
      description = "With --erase: who decides it, an account of role officer.")
  private @Nullable String officer;

  @Option(names = "--yes", description = "Do it.")
  private boolean yes;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    check();
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      ForgetWords words = new ForgetWords(spec.commandLine().getOut(), json);
      String whom = subject;
      String who = officer;
      if (whom != null && who != null) {
        new EraseSubject(registry, today, words).erase(whom, who, yes);
      } else {
        LocalDate asked = day == null ? today : day;
        if (yes && asked.isAfter(today)) {
          throw UserTrouble.misuse(
              asked + " is a day to come: nothing is forgotten before its time.",
              "Leave --yes out to see what will have expired by then.");
        }
        new ForgetExpired(registry, today, words).run(asked, yes);
      }
      return 0;
    }
  }

  private void check() {
    if (expired == erase) {
      throw UserTrouble.misuse(
          "Say what is to be forgotten.",
          "Either 'goodfaith forget --expired' or 'goodfaith forget SUBJECT --erase --officer"
              + " NAME'.");
    }
    if (expired && (subject != null || officer != null)) {
      throw UserTrouble.misuse(
          "--expired goes through everybody's file and takes no subject and no officer.",
          "To erase one person's file say --erase.");
    }
    String whom = subject;
    if (erase && (whom == null || officer == null || day != null)) {
      throw UserTrouble.misuse(
          "--erase takes a subject and an officer, and no --day.",
          "Write 'goodfaith forget SUBJECT --erase --officer NAME'.");
    }
    if (whom != null) {
      AskOptions.identifier(whom);
    }
  }
}
