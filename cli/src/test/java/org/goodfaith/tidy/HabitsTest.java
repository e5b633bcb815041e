package org.goodfaith.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Habits of the code that no compiler knows.
final class HabitsTest {
  /// Built from halves, so that this file does not find itself.
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

  private static final Pattern AUTHOR = Pattern.compile("@" + "author\\b");
  private static final Pattern ONE_MACHINE =
      Pattern.compile("(?<![\\w./}])/(?:" + "work|root|Users|home/[a-z]+)/[\\w.]+");

  private static final Pattern BLAND_NAME =
      Pattern.compile(".*(Impl|Service|Manager|Helper|Utils?|Data|Info)");

  private static final Pattern BROAD_CATCH =
      Pattern.compile("catch \\((final )?(RuntimeException|RegistryBug|Throwable)\\b");

  private static final Pattern VAGUE_THROW =
      Pattern.compile("new (RuntimeException|Exception|Throwable|Error)\\(");

  @Test
  void nothing_is_left_for_later_and_nobody_signs() {
    assertThat(inText(UNFINISHED)).isEmpty();
    assertThat(inText(AUTHOR)).isEmpty();
  }

  @Test
  void no_source_names_a_folder_of_one_machine() {
    assertThat(inText(ONE_MACHINE)).isEmpty();
  }

  @Test
  void a_class_is_called_after_what_it_is_or_does() {
    assertThat(Repository.allSources())
        .filteredOn(source -> BLAND_NAME.matcher(source.simpleName()).matches())
        .extracting(JavaSource::name)
        .isEmpty();
  }

  @Test
  void no_fault_is_swallowed() {
    assertThat(new EmptyCatches().breachesIn(Repository.allSources())).isEmpty();
  }

  @Test
  void own_bugs_are_caught_at_the_outer_boundary_only() {
    assertThat(
            Repository.mainSources("core", "files", "postgres").stream()
                .flatMap(source -> source.inCode(BROAD_CATCH).stream()))
        .isEmpty();
  }

  @Test
  void what_is_thrown_has_a_type_that_says_what_is_wrong() {
    assertThat(
            Repository.mainSources().stream()
                .flatMap(source -> source.inCode(VAGUE_THROW).stream()))
        .isEmpty();
  }

  /// A new kind must visit every place that cares, so closed sets are switched without `default`.
  @Test
  void a_switch_over_a_closed_set_of_the_core_has_no_default() {
    assertThat(new Defaults().breachesIn(Repository.mainSources("core"))).isEmpty();
  }

  private static List<String> inText(Pattern pattern) {
    return Repository.allSources().stream()
        .flatMap(source -> source.inText(pattern).stream())
        .toList();
  }

  @Test
  void the_judges_find_planted_breaches() {
    var planted =
        new JavaSource(
            Repository.ROOT.resolve("Planted.java"),
            """
            class Planted {
              int of(Colour colour, Shape shape, int number) {
                try { number++; } catch (IllegalStateException e) { }
                int a = switch (colour) { case RED -> 1; default -> 2; };
                int b = switch (shape) { case Circle c -> 1; default -> 2; };
                return switch (number) { case 1 -> a; default -> b; };
              }
            }
            """,
            "");
    assertThat(new EmptyCatches().breachesIn(List.of(planted)))
        .containsExactly("Planted.java:3: empty catch");
    assertThat(new Defaults().breachesIn(List.of(planted)))
        .extracting(breach -> breach.substring(0, breach.indexOf(": ")))
        .containsExactly("Planted.java:4", "Planted.java:5");
  }

  /// Finds faults that are caught and forgotten.
  private static final class EmptyCatches extends Syntax {
    @Override
    public Void visitCatch(CatchTree caught, JavaSource source) {
      if (caught.getBlock().getStatements().isEmpty()) {
        note(source, caught, "empty catch");
      }
      return super.visitCatch(caught, source);
    }
  }

  /// Finds `default` beside constants of an enum or patterns of a sealed type.
  private static final class Defaults extends Syntax {
    private static final Set<String> OPEN = Set.of("String", "Integer", "Long", "Number", "Object");

    @Override
    public Void visitSwitch(SwitchTree tree, JavaSource source) {
      judge(tree, tree.getCases(), source);
      return super.visitSwitch(tree, source);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, JavaSource source) {
      judge(tree, tree.getCases(), source);
      return super.visitSwitchExpression(tree, source);
    }

    private void judge(Tree tree, List<? extends CaseTree> cases, JavaSource source) {
      var labels = cases.stream().flatMap(one -> one.getLabels().stream()).toList();
      boolean hasDefault = labels.stream().anyMatch(DefaultCaseLabelTree.class::isInstance);
      if (hasDefault && labels.stream().anyMatch(label -> isOfClosedSet(label))) {
        note(source, tree, "default in a switch over a closed set");
      }
    }

    private static boolean isOfClosedSet(Tree label) {
      if (label instanceof ConstantCaseLabelTree constant) {
        Tree name = constant.getConstantExpression();
        boolean named = name instanceof IdentifierTree || name instanceof MemberSelectTree;
        return named && name.toString().matches(".*[A-Z][A-Z0-9_]+");
      }
      return label instanceof PatternCaseLabelTree pattern
          && !OPEN.contains(pattern.getPattern().toString().split("[ (]")[0]);
    }
  }
}
