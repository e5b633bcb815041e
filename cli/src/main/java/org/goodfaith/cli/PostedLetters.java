package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.ServeNotice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Letters that were handed to the post.
@Command(
    name = "posted",
    description = {
      "Enter that letters were delivered: the proof of service, with the digest of their text.",
      "Without names: all that lie in the folder of letters. Each is taken away when it is entered."
    })
final class PostedLetters implements Callable<Integer> {
  private static final String LETTER = "letter";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(arity = "0..*", paramLabel = "HANDLE/ENTRY", description = "Which letters.")
  private List<String> names = List.of();

  @Option(names = "--day", paramLabel = "DAY", description = "When (default: today).")
  private @Nullable LocalDate day;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate today = data.todayIn(registry.zone());
      LocalDate delivered = day == null ? today : day;
      if (delivered.isAfter(today)) {
        throw UserTrouble.misuse(
            delivered + " is a day to come.", "Name the day on which they were delivered.");
      }
      WrittenLetters letters = new WrittenLetters(NoticeSettings.of(registry.folder()));
      WaitingNotices all = WaitingNotices.of(registry, today);
      ServeNotice serve =
          new ServeNotice(
              registry.store(), registry.documents(), registry.vault(), registry.handles());
      PrintWriter out = spec.commandLine().getOut();
      boolean refused = false;
      for (String name : names.isEmpty() ? letters.names() : asked(letters.names())) {
        Optional<Notice> notice = all.toldBy(name);
        boolean served =
            notice.isEmpty()
                || serve.serve(all.question(), notice.get(), LETTER, delivered, letters.text(name));
        if (served) {
          letters.done(name);
        }
        refused |= !served;
        out.println(
            name
                + (notice.isEmpty()
                    ? " is no more; its letter was taken away"
                    : served ? " served on " + delivered : " is refused at its source's door"));
      }
      out.flush();
      return refused ? 1 : 0;
    }
  }

  /// A notice is named by its entry, and its letters by their matter too.
  private List<String> asked(List<String> lying) {
    return names.stream()
        .flatMap(name -> {
          List<String> letters =
              lying.stream().filter(one -> one.equals(name) || one.startsWith(name + "/")).toList();
          return letters.isEmpty() ? Stream.of(name) : letters.stream();
        })
        .toList();
  }
}
