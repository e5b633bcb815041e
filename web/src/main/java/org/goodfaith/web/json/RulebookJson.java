package org.goodfaith.web.json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.PlainWords;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Term;
import org.jspecify.annotations.Nullable;

/// The law as ordered maps, ready to be written as JSON.
public final class RulebookJson {
  private RulebookJson() {}

  /// @return the whole law
  public static Map<String, @Nullable Object> rulebook(Rulebook rulebook) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("title", rulebook.title());
    map.put("digest", rulebook.digest().hex());
    map.put("articles", rulebook.articles().stream().map(RulebookJson::article).toList());
    return map;
  }

  /// @return one article with its rules in plain words
  public static Map<String, @Nullable Object> article(Article article) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("number", article.number());
    map.put("title", article.title());
    map.put("chapter", article.chapter());
    map.put("text", article.prose());
    map.put("rules", article.blocks().stream().map(RulebookJson::rule).toList());
    return map;
  }

  private static Map<String, @Nullable Object> rule(Block block) {
    PlainWords words = PlainWords.of(block);
    Term term = block.origin().term();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("element", block.element());
    map.put("code", block.code());
    map.put("from", term.from().equals(LocalDate.MIN) ? null : term.from().toString());
    map.put("until", term.until().equals(LocalDate.MAX) ? null : term.until().toString());
    map.put("words", words.sentences());
    if (!words.head().isEmpty()) {
      map.put("columns", words.head());
      map.put("rows", words.rows());
    }
    return map;
  }
}
