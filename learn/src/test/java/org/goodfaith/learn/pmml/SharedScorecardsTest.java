package org.goodfaith.learn.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodfaith.core.base.JsonReader;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.pmml.PmmlCard.PmmlScore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Scorecards of others with the results that their own tests assert. They do not ship; where the
/// folder beside the project is not there, this says so and proves nothing.
final class SharedScorecardsTest {
  private static final Path FOLDER =
      Path.of("").toAbsolutePath().getParent().resolveSibling("shared/data/pmml_scorecards");

  @TestFactory
  Stream<DynamicTest> scorecards_of_others_give_what_their_own_tests_assert() throws IOException {
    if (!Files.exists(FOLDER.resolve("expected.json"))) {
      return Stream.of(dynamicTest("no scorecards of others here: nothing is proved", () -> {}));
    }
    String text = Files.readString(FOLDER.resolve("expected.json"));
    String whole = text.replaceAll("(-?[0-9]+)\\.0\\b", "\"$1\"").replace("null", "\"\"");
    List<?> all = (List<?>) JsonReader.readMap("{\"all\":" + whole + "}").get("all");
    return all.stream()
        .map(one -> (Map<?, ?>) one)
        .map(one -> dynamicTest(one.get("file") + " " + one.get("input"), () -> holds(one)));
  }

  private static void holds(Map<?, ?> expected) throws IOException, LearnRefused {
    String file = (String) expected.get("file");
    PmmlCard card = ReadPmml.read(Files.readString(FOLDER.resolve(file)), file);
    Map<String, String> row = new HashMap<>();
    ((Map<?, ?>) expected.get("input"))
        .forEach((name, value) -> row.put((String) name, value.toString()));
    PmmlScore score = card.score(row);
    assertThat(score.points()).isEqualTo(Double.parseDouble((String) expected.get("Final Score")));
    List<String> reasons = new ArrayList<>();
    for (int rank = 1; rank <= 3; rank++) {
      Object reason = expected.get("Reason Code " + rank);
      if (reason instanceof String code && !code.isEmpty()) {
        reasons.add(code);
      }
    }
    if (!reasons.isEmpty()) {
      assertThat(score.reasons()).isEqualTo(reasons);
    }
  }
}
