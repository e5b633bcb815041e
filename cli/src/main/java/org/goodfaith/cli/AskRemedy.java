package org.goodfaith.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.RecordActs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Asks that a harmed decision be made good.
@Command(
    name = "ask",
    description = "Ask that a decision be made good that rested on what was wrong.")
final class AskRemedy implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ByAccount by = new ByAccount();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "About whom: scheme:value.")
  private String subject = "";

  @Parameters(index = "1", paramLabel = "DECISION", description = "Which, as 'list' names it.")
  private String harm = "";

  @Option(names = "--document", paramLabel = "FILE", description = "A document that shows it.")
  private @Nullable Path document;

  @Option(names = "--json", description = "Print the request as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      SubjectKey file = doors.file(subject);
      CommandActor actor = doors.actor(by.account, file);
      RecordActs.Words words =
          new RecordActs.Words("", "", by.text, FileDoors.document(document), -1);
      String about =
          FileDoors.entered(() -> doors.acts(actor).remedy(doors.access(actor), harm, words));
      doors.printAsked(
          spec.commandLine().getOut(),
          file,
          about,
          () -> FileDoors.none(harm, ListRemedies.NAME),
          json);
      return 0;
    }
  }
}
