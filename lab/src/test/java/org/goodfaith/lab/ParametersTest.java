package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.Parameters.Parameter;
import org.junit.jupiter.api.Test;

final class ParametersTest {
  private static final Path LAB =
      Path.of(System.getProperty("goodfaith.root", ".."), "lab/src/main/java/org/goodfaith/lab");

  /// Numbers with a point that are no assumption: none of the world's.
  private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.])\\d+\\.\\d+(?![\\w.])");

  private static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(LAB.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  @Test
  void no_number_with_a_point_is_hidden_in_the_code_of_world_and_years() throws IOException {
    List<String> found = new ArrayList<>();
    for (String folder : List.of("world", "decade")) {
      for (Path file : sources(folder)) {
        for (String line : Files.readAllLines(file)) {
          Matcher decimal =
              DECIMAL.matcher(line.replaceAll("//.*", "").replaceAll("0x1\\.\\S*", ""));
          if (decimal.find()) {
            found.add(file.getFileName() + ": " + line.strip());
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  /// A number that nobody reads would be an assumption that the table claims and no year has.
  @Test
  void every_number_of_the_table_is_asked_for_somewhere() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : sources("")) {
      all.append(Files.readString(file));
    }
    String code = all.toString();
    assertThat(Parameters.shipped().all())
        .extracting(Parameter::name)
        .allSatisfy(name -> assertThat(asked(code, name)).as(name).isTrue());
  }

  /// Deeds are asked for one after the other by the last word of their names.
  private static boolean asked(String code, String name) {
    String first = name.substring(0, name.indexOf('.') + 1);
    String last = name.substring(first.length());
    return code.contains('"' + name + '"')
        || (code.contains('"' + first + "\" + ") && code.contains('"' + last + '"'));
  }

  @Test
  void what_is_cited_says_of_what_and_when() {
    assertThat(Parameters.shipped().all().stream().filter(Parameter::cited))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.source()).containsPattern("\\b(19|20)\\d\\d\\b"));
  }
}
