package org.goodfaith.tidy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The core is a line: a package knows only those before it.
final class FlowTest {
  static final List<String> FLOW =
      List.of(
          "base",
          "subject",
          "rulebook",
          "explain",
          "record",
          "intake",
          "ledger",
          "standing",
          "score",
          "listing",
          "measure",
          "assessment",
          "answer",
          "verify");

  private static final String CORE = "org.goodfaith.core.";
  private static final Pattern NAMED = Pattern.compile("org\\.goodfaith\\.core\\.([a-z]+)");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.goodfaith");

  @Test
  void no_package_of_the_core_uses_one_after_it() {
    for (int up = 0; up < FLOW.size() - 1; up++) {
      var after = FLOW.subList(up + 1, FLOW.size()).stream().map(p -> CORE + p + "..");
      noClasses()
          .that()
          .resideInAPackage(CORE + FLOW.get(up) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(after.toArray(String[]::new))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  /// javac copies constants into the class that uses them and leaves no trace, so the text is read
  /// too.
  @Test
  void no_source_of_the_core_names_a_package_after_its_own() {
    var breaches = new ArrayList<String>();
    for (JavaSource source : Repository.mainSources("core")) {
      Matcher own = Pattern.compile("(?m)^package " + NAMED.pattern()).matcher(source.code());
      if (!own.find()) {
        continue;
      }
      int at = FLOW.indexOf(own.group(1));
      Matcher named = NAMED.matcher(source.code());
      while (named.find()) {
        if (FLOW.indexOf(named.group(1)) > at) {
          breaches.add(source.at(named.start()) + " names " + named.group());
        }
      }
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void every_package_of_the_core_is_in_the_flow() {
    var folders =
        Repository.mainSources("core").stream()
            .map(source -> source.file().getParent().getFileName().toString())
            .filter(folder -> !folder.equals("java"))
            .distinct()
            .toList();
    assertThat(FLOW).containsAll(folders);
  }

  @Test
  void the_map_prints_the_same_flow() {
    String map = Repository.read(Repository.ROOT.resolve("ARCHITECTURE.md"));
    assertThat(map.replaceAll("\\s+", " ")).contains(String.join(" > ", FLOW));
  }

  @Test
  void the_core_knows_nothing_but_itself_and_java_base() {
    noClasses()
        .that()
        .resideInAPackage("org.goodfaith.core..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "org.goodfaith.core..", "java..", "javax.crypto..", "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void adapters_do_not_know_each_other() {
    var adapters = List.of("files", "population", "learn", "lab", "postgres", "web");
    for (String adapter : adapters) {
      var others =
          adapters.stream()
              .filter(other -> !other.equals(adapter))
              .filter(other -> !(adapter.equals("lab") && other.equals("population")))
              .map(other -> "org.goodfaith." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.goodfaith." + adapter + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void nobody_knows_the_commands_and_main_code_knows_no_testkit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.goodfaith.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.goodfaith.cli..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages("org.goodfaith.testkit..", "org.goodfaith.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.goodfaith.testkit..", "org.goodfaith.bench..")
        .check(CLASSES);
  }

  @Test
  void pages_do_not_know_the_database() {
    noClasses()
        .that()
        .resideInAPackage("org.goodfaith.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer..")
        .check(CLASSES);
  }
}
