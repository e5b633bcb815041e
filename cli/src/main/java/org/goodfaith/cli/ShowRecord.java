package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.json.HistoryJson;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The records of a file, or both sides of one, as an account may see them.
@Command(
    name = "show",
    description = {
      "With SUBJECT (scheme:value): show how each record of the file stands, by name.",
      "With HANDLE/ENTRY: show both sides of one record. Whoever decides is seen to have looked."
    })
final class ShowRecord implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      index = "0",
      paramLabel = "SUBJECT|HANDLE/ENTRY",
      description = "Whose records, or which record.")
  private String what = "";

  @Option(
      names = "--account",
      required = true,
      paramLabel = "NAME",
      description =
          "Who looks: the subject's account, one that acts for it, its source, an officer.")
  private String account = "";

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      Question now = doors.now();
      List<RecordHistory> found =
          what.contains("/") ? List.of(one(registry, doors, now)) : all(registry, doors, now);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        HistoryJson words = new HistoryJson(registry.handles());
        out.print(
            JsonText.of(
                Map.of(
                    "records",
                    found.stream().map(one -> words.record(one, now, List.of())).toList())));
      } else if (found.isEmpty()) {
        out.println("No record.");
      } else {
        for (RecordHistory one : found) {
          out.println(
              doors.name(one.root())
                  + "  "
                  + one.record().record().kind()
                  + " of "
                  + one.record().record().day()
                  + " by "
                  + one.record().source());
          StepOnRecord.say(out, one, now);
        }
      }
      out.flush();
      return 0;
    }
  }

  private RecordHistory one(OpenRegistry registry, FileDoors doors, Question now) {
    EntryName entry = EntryName.of(what, "a record", ListDisputes.NAME);
    var root = entry.in(registry).orElseThrow(() -> FileDoors.none(what, ListDisputes.NAME));
    RecordAccess records = doors.records(doors.actor(account, root.subject()));
    return FileDoors.entered(() -> {
      RecordHistory history = records.record(now, entry.handle(), entry.seq());
      records.looked(history.root().subject());
      return history;
    });
  }

  private List<RecordHistory> all(OpenRegistry registry, FileDoors doors, Question now) {
    var file = doors.file(what);
    RecordAccess records = doors.records(doors.actor(account, file));
    String handle = registry.handles().handleOf(file).text();
    return FileDoors.entered(() -> {
      List<RecordHistory> all = records.all(now, handle);
      all.stream().limit(1).forEach(one -> records.looked(one.root().subject()));
      return all;
    });
  }
}
