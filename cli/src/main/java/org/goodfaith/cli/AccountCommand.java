package org.goodfaith.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Account;
import org.goodfaith.web.Role;
import org.goodfaith.web.SlowHash;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Adds an account that may sign in.
@Command(
    name = "account",
    description =
        "Add an account that may sign in; the password is asked for, or read from"
            + " standard input.")
final class AccountCommand implements Callable<Integer> {
  private static final int PASSWORD_LEAST = 12;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "NAME", description = "What is typed to sign in.")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "operator, source, service, lender, officer, subject or representative.")
  private String role = "";

  @Option(
      names = "--subject",
      paramLabel = "SUBJECT",
      description = "For a subject: whose file it opens, scheme:value.")
  private @Nullable String subject;

  @Option(
      names = "--source",
      paramLabel = "CODE",
      defaultValue = "",
      description = "For a source: which one of the rulebook's.")
  private String source = "";

  @Override
  public Integer call() {
    Role asked =
        Role.ofCode(role)
            .orElseThrow(() ->
                UserTrouble.misuse(
                    "There is no role '" + role + "'.",
                    "Choose operator, source, service, lender, officer, subject or"
                        + " representative."));
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      SubjectKey key =
          subject == null
              ? null
              : registry.vault().find(AskOptions.identifier(subject)).orElse(null);
      String password = password();
      try {
        new RegistryAccounts(registry.postgres().accounts())
            .add(new Account(name, asked, SlowHash.of(password), key, source));
      } catch (IllegalArgumentException e) {
        throw new UserTrouble("Not added: " + e.getMessage() + ".", "Correct it, try again.", e);
      }
      spec.commandLine().getOut().println("Added " + name + " (" + asked.code() + ").");
      spec.commandLine().getOut().flush();
      return 0;
    }
  }

  private static String password() {
    char[] typed =
        Terminal.attached()
            .map(console -> console.readPassword("Password: "))
            .orElseGet(AccountCommand::readLine);
    if (typed.length < PASSWORD_LEAST) {
      throw UserTrouble.misuse(
          "The password is too short.", "Use " + PASSWORD_LEAST + " characters or more.");
    }
    String password = new String(typed);
    Arrays.fill(typed, ' ');
    return password;
  }

  private static char[] readLine() {
    Scanner in = new Scanner(System.in, StandardCharsets.UTF_8);
    return in.hasNextLine() ? in.nextLine().toCharArray() : new char[0];
  }
}
