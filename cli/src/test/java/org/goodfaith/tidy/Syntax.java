package org.goodfaith.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Walks over the syntax of sources and notes breaches with their place.
abstract class Syntax extends TreeScanner<Void, JavaSource> {
  private final List<String> breaches = new ArrayList<>();
  private SourcePositions positions;
  private CompilationUnitTree unit;

  /// Walks over all of them and gives what it noted.
  final List<String> breachesIn(List<JavaSource> sources) {
    for (JavaSource source : sources) {
      walk(source);
    }
    return breaches;
  }

  private void walk(JavaSource source) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task = (JavacTask) compiler.getTask(null, null, null, null, null, List.of(text(source)));
    positions = Trees.instance(task).getSourcePositions();
    try {
      for (CompilationUnitTree parsed : task.parse()) {
        unit = parsed;
        scan(parsed, source);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject text(JavaSource source) {
    var name = URI.create("string:///" + source.simpleName() + ".java");
    return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
      }
    };
  }

  /// Notes that this piece of this source breaks the rule.
  final void note(JavaSource source, Tree piece, String breach) {
    breaches.add(source.at(positions.getStartPosition(unit, piece)) + ": " + breach);
  }

  /// How many lines a piece takes, from its first to its last.
  final long lines(JavaSource source, Tree piece) {
    long start = positions.getStartPosition(unit, piece);
    long end = positions.getEndPosition(unit, piece);
    return source.text().substring((int) start, (int) end).lines().count();
  }
}
