package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.web.Claims;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Claims to act for somebody: those that wait, or those of one account.
@Command(
    name = "claims",
    description = {
      "List claims to act for somebody that wait, by deadline. Ends 1 when one is overdue.",
      "With --account: list what that account claimed, and what became of it."
    })
final class ListClaims implements Callable<Integer> {
  static final String NAME = "goodfaith representatives claims";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--account", paramLabel = "NAME", description = "Who claimed them.")
  private @Nullable String account;

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      PrintWriter out = spec.commandLine().getOut();
      String who = account;
      if (who != null) {
        Claims claims = doors.claims(CommandActor.claimant(registry, who));
        printOwn(out, doors, claims, Optional.empty(), json);
        return 0;
      }
      boolean late =
          WaitingPetitions.print(out, registry, doors, asked -> asked.claim() != null, json);
      return late ? 1 : 0;
    }
  }

  /// Prints claims as their claimant may see them.
  ///
  /// @param number of the only one to print; all where it is empty
  static void printOwn(
      PrintWriter out, FileDoors doors, Claims claims, Optional<String> number, boolean json) {
    Question now = doors.now();
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (PetitionCase one : claims.own(now)) {
      String its = Claims.number(one);
      if (number.isEmpty() || number.get().equals(its)) {
        all.add(doors.json().own(one, its, Claims.why(one), now, claims.open(one, now)));
      }
    }
    if (json) {
      out.print(JsonText.of(Map.of("as_of", now.asOf().toString(), "claims", all)));
    } else if (all.isEmpty()) {
      out.println("Nothing was claimed.");
    } else {
      for (Map<String, @Nullable Object> one : all) {
        print(out, one);
      }
    }
    out.flush();
  }

  private static void print(PrintWriter out, Map<String, @Nullable Object> one) {
    Object by = one.get("by");
    Object why = one.get("why");
    out.printf(
        "%s  %s  %-8s  %-7s  until %s  %s%s%n",
        one.get("claim"),
        one.get("day"),
        one.get("as"),
        one.get("scope"),
        one.get("until"),
        one.get("state"),
        by == null ? "" : ", to be decided by " + by);
    if (why != null) {
      out.println("    " + why);
    }
  }
}
