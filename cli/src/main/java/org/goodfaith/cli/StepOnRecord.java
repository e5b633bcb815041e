package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.answer.WorkQueue;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.web.RecordActs;
import org.goodfaith.web.json.HistoryJson;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// A step of due process about one record, through the door of the pages: what would count for
/// nothing is refused with the reason before it is entered.
abstract class StepOnRecord implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      index = "0",
      paramLabel = "HANDLE/ENTRY",
      description = "The record, as 'disputes show SUBJECT' names it.")
  private String name = "";

  @Option(names = "--json", description = "Print the record as it stands then, as JSON.")
  private boolean json;

  private final String act;

  StepOnRecord(String act) {
    this.act = act;
  }

  /// @return name of the account that takes it
  abstract String account();

  /// @return the reasons, or own words; empty where none are asked for
  abstract String text();

  /// @return code of the ground of an objection; empty for every other step
  String ground() {
    return "";
  }

  /// @return code of what is decided; empty where nothing is
  String outcome() {
    return "";
  }

  /// @return what is sent with it, null for nothing
  @Nullable Path document() {
    return null;
  }

  /// A step in somebody's own words.
  abstract static class InWords extends StepOnRecord {
    @Option(
        names = "--account",
        required = true,
        paramLabel = "NAME",
        description =
            "Whose account takes it: the subject's own or one that acts for it; to answer, one of"
                + " its source.")
    private String account = "";

    @Option(
        names = "--text",
        required = true,
        paramLabel = "TEXT",
        description = "Why, in plain words.")
    private String text = "";

    InWords(String act) {
      super(act);
    }

    @Override
    String account() {
      return account;
    }

    @Override
    String text() {
      return text;
    }
  }

  /// A step that an officer takes.
  abstract static class ByOfficer extends StepOnRecord {
    @Option(
        names = "--officer",
        required = true,
        paramLabel = "NAME",
        description = "Who takes it: an account of role officer.")
    private String officer = "";

    ByOfficer(String act) {
      super(act);
    }

    @Override
    String account() {
      return officer;
    }

    @Override
    String text() {
      return "";
    }
  }

  /// A step that an officer takes with reasons.
  abstract static class ByOfficerInWords extends ByOfficer {
    @Option(
        names = "--text",
        required = true,
        paramLabel = "TEXT",
        description = "The reasons, in plain words; both sides read them.")
    private String text = "";

    ByOfficerInWords(String act) {
      super(act);
    }

    @Override
    String text() {
      return text;
    }
  }

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      EntryName entry = EntryName.of(name, "a record", ListDisputes.NAME);
      EntryRef root = entry.in(registry).orElseThrow(() -> FileDoors.none(name, ListDisputes.NAME));
      CommandActor actor = doors.actor(account(), root.subject());
      Optional<Document> sent = FileDoors.document(document());
      RecordHistory after =
          FileDoors.entered(() -> {
            RecordHistory before =
                doors.records(actor).record(doors.now(), entry.handle(), entry.seq());
            int turn = before.entries().size();
            RecordActs.Words words = new RecordActs.Words(ground(), outcome(), text(), sent, turn);
            doors.recordActs(actor).enter(before, act, words);
            return doors.records(actor).record(doors.now(), entry.handle(), entry.seq());
          });
      print(registry, after, doors.now());
      return 0;
    }
  }

  private void print(OpenRegistry registry, RecordHistory after, Question now) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(JsonText.of(new HistoryJson(registry.handles()).record(after, now, List.of())));
    } else {
      out.println("Entered: " + act + " about " + name + ".");
      say(out, after, now);
    }
    out.flush();
  }

  /// Prints how a record stands: its disputes, what it leads to, and what waits.
  static void say(PrintWriter out, RecordHistory history, Question now) {
    if (history.place() != RecordHistory.Place.STANDS) {
      out.println(
          history.place() == RecordHistory.Place.ENDED
              ? "  the record is no more"
              : "  the record counts for nothing: " + history.why());
    }
    for (Dispute one : history.proceedings().disputes()) {
      out.println(
          "  objection of "
              + one.made().day()
              + ": "
              + one.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    for (Listing one : history.listings()) {
      out.println("  " + one.list() + " " + one.state().code() + ": " + one.because().text());
    }
    for (WorkQueue.Item one : WorkQueue.of(history, now)) {
      out.println(
          "  waits for "
              + one.task().code()
              + (one.by() == null ? "" : " by " + one.by())
              + (one.overdue() ? ", overdue" : ""));
    }
  }
}
