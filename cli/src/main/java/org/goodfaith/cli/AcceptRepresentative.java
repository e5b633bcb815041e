package org.goodfaith.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.subject.SubjectKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Enters by which document somebody acts for a subject.
@Command(
    name = "accept",
    description = {
      "Enter that an officer has seen the document by which somebody acts for a subject.",
      "Nobody gives a right to themselves or to kin (C15). The subject is told."
    })
final class AcceptRepresentative implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private RightOptions right = new RightOptions();

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "For whom: scheme:value.")
  private String subject = "";

  @Option(
      names = "--account",
      required = true,
      paramLabel = "NAME",
      description = "Who acts: an account of role representative or subject.")
  private String account = "";

  @Option(
      names = "--document",
      required = true,
      paramLabel = "FILE",
      description = "The document that gives the right: PDF, PNG, JPEG or plain text.")
  private Path document = Path.of("");

  @Option(
      names = "--officer",
      required = true,
      paramLabel = "NAME",
      description = "Who has seen it: an account of role officer.")
  private String officer = "";

  @Option(names = "--json", description = "Print who acts then, as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      ActingOfficer.require(registry, officer, "Only officers enter who acts for whom");
      // A right of an account that nobody has would wait for whoever takes the name.
      CommandActor.claimant(registry, account);
      FileDoors doors = new FileDoors(registry, data);
      SubjectKey file = doors.file(subject);
      Map<RowField, String> texts = new EnumMap<>(RowField.class);
      texts.put(RowField.TO, right.as);
      texts.put(RowField.REPRESENTATIVE, account);
      texts.put(RowField.SCOPE, right.scope);
      texts.put(RowField.UNTIL, right.until);
      FileDoors.entered(() -> {
        doors.acts(doors.actor(officer, file)).represent(file, texts, FileDoors.document(document));
        return true;
      });
      RepresentativesCommand.print(spec.commandLine().getOut(), doors, file, json);
      return 0;
    }
  }
}
