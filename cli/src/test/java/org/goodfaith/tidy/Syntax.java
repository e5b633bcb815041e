package org.goodfaith.tidy;

import static java.util.stream.Collectors.toMap;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Walks over the syntax of sources and notes breaches with their place.
abstract class Syntax extends TreeScanner<Void, JavaSource> {
  private final List<String> breaches = new ArrayList<>();
  private SourcePositions positions;
  private CompilationUnitTree unit;

  /// Walks over all of them and gives what it noted.
  final List<String> breachesIn(List<JavaSource> sources) {
    var texts = sources.stream().map(Text::new).toList();
    var byPlace = texts.stream().collect(toMap(Text::toUri, text -> text.source));
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task = (JavacTask) compiler.getTask(null, null, null, null, null, texts);
    positions = Trees.instance(task).getSourcePositions();
    try {
      for (CompilationUnitTree parsed : task.parse()) {
        unit = parsed;
        scan(parsed, byPlace.get(parsed.getSourceFile().toUri()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return breaches;
  }

  /// A source as the compiler wants it.
  private static final class Text extends SimpleJavaFileObject {
    private final JavaSource source;

    Text(JavaSource source) {
      super(source.file().toUri(), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source.text();
    }
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
