package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.pages.OwnConsents;
import org.goodfaith.web.pages.OwnConsents.SaidView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What a subject said yes to and took back, with receipts.
@Command(
    name = "list",
    description = {
      "List what a subject said yes to and took back, the newest first.",
      "With --receipt: print one with the entry and the signed tree head that prove it, as JSON."
    })
final class ListConsents implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "Whose: scheme:value.")
  private String subject = "";

  @Option(
      names = "--account",
      required = true,
      paramLabel = "NAME",
      description = "Who looks: the subject's own account, or one that acts for it.")
  private String account = "";

  @Option(names = "--receipt", paramLabel = "NUMBER", description = "Of which, as the list says.")
  private @Nullable Integer receipt;

  @Option(names = "--json", description = "Print them as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      FileDoors doors = new FileDoors(registry, data);
      SubjectKey file = doors.file(subject);
      OwnConsents consents = doors.consents(doors.actor(account, file));
      PrintWriter out = spec.commandLine().getOut();
      Integer one = receipt;
      if (one != null) {
        out.print(JsonText.of(FileDoors.entered(() -> OwnConsents.json(consents.find(one)))));
      } else {
        print(out, FileDoors.entered(consents::all));
      }
      out.flush();
      return 0;
    }
  }

  private void print(PrintWriter out, List<SaidView> all) {
    if (json) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("consents", all.stream().map(OwnConsents::numbered).toList());
      out.print(JsonText.of(map));
    } else if (all.isEmpty()) {
      out.println("Nothing was said yes to.");
    } else {
      all.forEach(one ->
          out.printf(
              "%-6d %s  %-9s %s (%s)%n",
              one.seq(), one.day(), one.yes() ? "yes" : "withdrawn", one.title(), one.to()));
    }
  }
}
