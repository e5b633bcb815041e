package org.goodfaith.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Links of the documentation lead somewhere, and every dependency has its line.
final class PagesOfTheRepositoryTest {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```|`[^`\\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)\\s>]+)>?(?: \"[^\"]*\")?\\)");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

  @Test
  void every_relative_link_leads_to_a_file_and_a_heading() {
    var broken = new ArrayList<String>();
    for (Path page : Repository.files(Repository.ROOT, name -> name.endsWith(".md"))) {
      Matcher link = LINK.matcher(FENCED.matcher(Repository.read(page)).replaceAll(""));
      while (link.find()) {
        if (!leadsSomewhere(page, link.group(1))) {
          broken.add(Repository.ROOT.relativize(page) + " -> " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_dependency_has_its_line() {
    String page = Repository.read(Repository.ROOT.resolve("docs/dependencies.md"));
    var missing =
        poms()
            .flatMap(pom -> ARTIFACT.matcher(Repository.read(pom)).results())
            .map(found -> found.group(1))
            .filter(artifact -> !artifact.startsWith("goodfaith"))
            .distinct()
            .filter(artifact -> !page.contains("`" + artifact + "`"))
            .toList();
    assertThat(missing).isEmpty();
  }

  private static Stream<Path> poms() {
    return Stream.concat(Stream.of("."), Repository.MODULES.stream())
        .map(module -> Repository.ROOT.resolve(module).resolve("pom.xml"));
  }

  private static boolean leadsSomewhere(Path page, String link) {
    if (link.matches("[a-z]+:.*")) {
      return true;
    }
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    if (!Files.exists(target)) {
      return false;
    }
    boolean toHeading = parts.length == 2 && target.toString().endsWith(".md");
    return !toHeading || headings(target).contains(parts[1]);
  }

  private static List<String> headings(Path page) {
    return Repository.read(page)
        .lines()
        .filter(line -> line.matches("#{1,6} .*"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).strip())
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
