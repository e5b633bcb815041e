package org.goodfaith.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Tests tell the story of a failure: named in words, never skipped, never sleeping, no mocks.
final class TestsTest {
  private static final Pattern BANNED =
      Pattern.compile(
          "Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\(|@Disabled|\\bassum(e|ing)[A-Z]\\w*\\("
              + "|\\bassumeThat\\(|org\\.mockito|easymock|@EnabledIf|@DisabledIf|@DisabledOn"
              + "|@EnabledOn");

  private static final Pattern SITUATION_OUTCOME = Pattern.compile("[a-zA-Z0-9]+(_[a-zA-Z0-9]+)+");

  @Test
  void no_test_sleeps_is_skipped_or_uses_mocks() {
    assertThat(Repository.testSources().stream().flatMap(s -> s.inCode(BANNED).stream())).isEmpty();
  }

  @Test
  void every_test_is_named_by_situation_and_outcome() {
    var names =
        new Syntax() {
          @Override
          public Void visitMethod(MethodTree method, JavaSource source) {
            boolean named = SITUATION_OUTCOME.matcher(method.getName()).matches();
            if (isTest(method) && !named) {
              note(source, method, method.getName().toString());
            }
            return super.visitMethod(method, source);
          }
        };
    assertThat(names.breachesIn(Repository.testSources())).isEmpty();
  }

  @Test
  void every_class_with_tests_is_found_by_the_build() {
    assertThat(Repository.testSources())
        .filteredOn(source -> source.code().contains("@Test"))
        .extracting(JavaSource::simpleName)
        .allMatch(name -> name.endsWith("Test"));
  }

  private static boolean isTest(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .map(annotation -> annotation.getAnnotationType().toString())
        .anyMatch(type -> type.equals("Test") || type.equals("ParameterizedTest"));
  }
}
