package org.goodfaith.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.rulebook.BlockShapes;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the JSON Schema of the blocks.
@Command(
    name = "schema",
    description = "Print the JSON Schema of the blocks, for editors: of all, or of one element.")
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "ELEMENT", description = "record, score, points, ...")
  private @Nullable String element;

  @Override
  public Integer call() {
    List<String> elements = BlockShapes.elements();
    String one = element;
    if (one != null && !elements.contains(one)) {
      throw UserTrouble.misuse(
          "'" + one + "' is no element of a rulebook.",
          Nearest.to(one, elements)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Its elements: " + String.join(", ", elements) + "."));
    }
    Map<String, Object> schema = one == null ? BlockShapes.schema() : BlockShapes.schema(one);
    spec.commandLine().getOut().print(JsonText.of(schema));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
