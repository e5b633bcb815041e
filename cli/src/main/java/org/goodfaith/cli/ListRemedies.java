package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.FindHarm;
import org.goodfaith.core.answer.Harm;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Harmed decisions of a subject, or everybody's requests that wait.
@Command(
    name = "list",
    description = {
      "With SUBJECT: list the decisions about it that rested on what was wrong, and what was asked"
          + " about each.",
      "Without: list everybody's requests for remedy that wait, by deadline; nobody is named. Ends"
          + " 1 when something is overdue."
    })
final class ListRemedies implements Callable<Integer> {
  static final String NAME = "goodfaith remedies list";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SUBJECT",
      description = "Whose decisions: scheme:value.")
  private @Nullable String subject;

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      PrintWriter out = spec.commandLine().getOut();
      String whom = subject;
      boolean late =
          whom == null
              ? WaitingPetitions.print(out, registry, doors, Petition.Request::remedy, json)
              : harms(out, registry, doors, whom);
      out.flush();
      return late ? 1 : 0;
    }
  }

  private boolean harms(PrintWriter out, OpenRegistry registry, FileDoors doors, String whom) {
    Question now = doors.now();
    SubjectKey file = doors.file(whom);
    List<Harm> harms =
        new FindHarm(registry.ledger(), registry.library(), now, file)
            .all(registry.journal().of(file), at -> LocalDate.ofInstant(at, registry.zone()));
    if (json) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("as_of", now.asOf().toString());
      map.put("harms", harms.stream().map(doors.json()::harm).toList());
      out.print(JsonText.of(map));
    } else if (harms.isEmpty()) {
      out.println("No decision about it is known to have rested on what was wrong.");
    } else {
      harms.forEach(one -> print(out, doors, one));
    }
    return false;
  }

  private static void print(PrintWriter out, FileDoors doors, Harm harm) {
    Petition asked = harm.remedy();
    out.printf(
        "%s through %s  %-7s  %s%s  %s%n",
        harm.from(),
        harm.through(),
        harm.sort().code(),
        harm.title(),
        harm.by().isEmpty() ? "" : " by " + harm.by(),
        asked == null
            ? "nothing was asked"
            : asked.state().name().toLowerCase(Locale.ROOT) + " " + doors.name(asked.made().ref()));
    out.println("    " + harm.name());
  }
}
