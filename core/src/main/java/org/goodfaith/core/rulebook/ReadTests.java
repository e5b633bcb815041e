package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.rulebook.Characteristic.Comparison;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.subject.SubjectKind;

/// Reads whom and which records a rule speaks of.
final class ReadTests {
  static final String TESTS =
      "`KIND`, `KIND where FACT <= 10.00` or `KIND where FACT = CODE and FACT >= 2`";
  private static final Pattern TEST = Pattern.compile("(\\S+)(?: where (.+))?");
  private static final Pattern WHERE =
      Pattern.compile("([a-z][a-z0-9-]*) (=|>=|<=) (-?[a-z0-9][a-z0-9.-]*)");

  private ReadTests() {}

  /// @return the tests of a key that must be there
  static List<RecordTest> tests(BlockFields fields, String key) {
    List<RecordTest> tests = new ArrayList<>();
    for (String text : fields.list(key)) {
      Optional<RecordTest> test = test(text);
      if (test.isEmpty()) {
        fields.refuse(
            "rulebook.value",
            key,
            "'" + text + "' does not say which records",
            TESTS,
            "Write the kind, and after `where` what its facts must be.");
      }
      test.ifPresent(tests::add);
    }
    return tests;
  }

  /// @return the tests of a key that may be there
  static List<RecordTest> testsOr(BlockFields fields, String key) {
    return fields.has(key) ? tests(fields, key) : List.of();
  }

  /// @return the kinds of subject of a key `about` that may be there
  static Set<SubjectKind> about(BlockFields fields) {
    return fields.has("about")
        ? new HashSet<>(fields.each("about", SubjectKind::ofCode, subjects()))
        : Set.of();
  }

  static List<String> subjects() {
    return Arrays.stream(SubjectKind.values()).map(SubjectKind::code).toList();
  }

  private static Optional<RecordTest> test(String text) {
    Matcher test = TEST.matcher(text);
    if (!test.matches() || !Spelling.isCode(test.group(1))) {
      return Optional.empty();
    }
    List<Where> where = new ArrayList<>();
    if (test.group(2) != null) {
      for (String condition : test.group(2).split(" and ", -1)) {
        Matcher matcher = WHERE.matcher(condition);
        if (!matcher.matches()) {
          return Optional.empty();
        }
        where.add(new Where(matcher.group(1), comparison(matcher.group(2)), matcher.group(3)));
      }
    }
    return Optional.of(new RecordTest(test.group(1), where));
  }

  static Comparison comparison(String sign) {
    return switch (sign) {
      case ">=" -> Comparison.AT_LEAST;
      case "<=" -> Comparison.AT_MOST;
      case String _ -> Comparison.EQUAL;
    };
  }
}
