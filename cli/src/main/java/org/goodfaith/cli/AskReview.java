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

/// Asks that an officer look at a result.
@Command(
    name = "ask",
    description = {
      "Ask, as the subject, that an officer look at a result that was worked out about it.",
      "Where the law says so, what follows waits from that second."
    })
final class AskReview implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private ByAccount by = new ByAccount();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "About whom: scheme:value.")
  private String subject = "";

  @Parameters(
      index = "1",
      paramLabel = "RESULT",
      description =
          "score:CODE, list:CODE, measure:CODE, or match where several files are held to be one.")
  private String result = "";

  @Option(
      names = "--ground",
      required = true,
      paramLabel = "CODE",
      description = "wrong, unfair or not-me.")
  private String ground = "";

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
          new RecordActs.Words(ground, "", by.text, FileDoors.document(document), -1);
      FileDoors.entered(() -> {
        // A subject asks about its own file, and no other role asks at all.
        SubjectKey self = doors.access(actor).self();
        doors.acts(actor).ask(self, "review-request", result, words);
        return true;
      });
      doors.printAsked(
          spec.commandLine().getOut(),
          file,
          result,
          () -> FileDoors.none(result, ListReviews.NAME),
          json);
      return 0;
    }
  }
}
