package org.goodfaith.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;

/// The rulebook that ships, read once.
final class LawForTests {
  private static final Rulebook SHIPPED = load();

  private LawForTests() {}

  static Rulebook shipped() {
    return SHIPPED;
  }

  /// @return the law that ships with each of its blocks put as a function says, or left out
  static Rulebook with(Function<Block, List<Block>> change) {
    List<Article> articles = new ArrayList<>();
    for (Article old : SHIPPED.articles()) {
      List<Block> blocks =
          old.blocks().stream().flatMap(block -> change.apply(block).stream()).toList();
      articles.add(
          new Article(old.number(), old.title(), old.chapter(), old.prose(), old.place(), blocks));
    }
    return new Rulebook(SHIPPED.title(), SHIPPED.digest(), articles);
  }

  private static Rulebook load() {
    Path folder = Path.of(System.getProperty("goodfaith.root", "..")).resolve("rulebook");
    return switch (LoadRulebook.withoutCases(folder)) {
      case Proved.Holds(Rulebook rulebook) -> rulebook;
      case Proved.Faulty faulty -> throw new IllegalStateException(faulty.toString());
    };
  }
}
