package org.goodfaith.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Everything fits on a screen. There is no list of exceptions.
final class SizeTest {
  private static final int LINE_CHARACTERS = 100;
  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 60;

  @Test
  void no_line_is_too_long() {
    var breaches = new ArrayList<String>();
    for (JavaSource source : Repository.allSources()) {
      List<String> lines = source.lines();
      for (int i = 0; i < lines.size(); i++) {
        int length = lines.get(i).codePointCount(0, lines.get(i).length());
        if (length > LINE_CHARACTERS) {
          breaches.add(source.name() + ":" + (i + 1) + " has " + length + " characters");
        }
      }
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void no_file_is_too_long() {
    var breaches =
        Repository.allSources().stream()
            .filter(source -> source.lines().size() > FILE_LINES)
            .map(source -> source.name() + " has " + source.lines().size() + " lines")
            .toList();
    assertThat(breaches).isEmpty();
  }

  @Test
  void no_method_is_too_long() {
    var lengths =
        new Syntax() {
          @Override
          public Void visitMethod(MethodTree method, JavaSource source) {
            long lines = lines(source, method);
            if (lines > METHOD_LINES) {
              note(source, method, method.getName() + " has " + lines + " lines");
            }
            return super.visitMethod(method, source);
          }
        };
    assertThat(lengths.breachesIn(Repository.allSources())).isEmpty();
  }
}
