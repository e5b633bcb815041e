package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.rulebook.RulebookText.ArticleText;
import org.goodfaith.core.rulebook.RulebookText.BlockText;

/// Reads a rulebook's texts into typed rules and proves them; only what is proved is law.
public final class ReadRulebook {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}[a-z]?");
  private static final Pattern IN_FORCE = Pattern.compile("In force from (\\S+?)\\.(?:\\s|\\*|$)");
  private static final List<String> ELEMENTS = BlockShapes.elements();

  private final FaultBook faults;
  private final Declared declared = new Declared();
  private final Map<String, ValueRule> values = new TreeMap<>();

  private ReadRulebook(RulebookText text) {
    this.faults = new FaultBook(text.lines());
  }

  /// @return the law, or everything that keeps the texts from being law
  public static Proved read(RulebookText text) {
    return new ReadRulebook(text).all(text, true);
  }

  /// Reads a law that was proved on the day it was enacted. It stays law as it was read then: what
  /// later versions of the program would prove beyond that does not unmake it.
  ///
  /// @return the law, or what of it cannot be read
  public static Proved readEnacted(RulebookText text) {
    return new ReadRulebook(text).all(text, false);
  }

  private Proved all(RulebookText text, boolean prove) {
    Map<String, Place> numbers = new HashMap<>();
    List<Article> articles = new ArrayList<>();
    text.articles().forEach(this::values);
    for (ArticleText article : text.articles()) {
      shape(article, numbers);
      articles.add(article(article));
    }
    if (articles.isEmpty()) {
      faults.add(
          "rulebook.empty",
          new FaultBook.Spot("", new Place(text.title(), 0, 0), ""),
          "the rulebook has no articles",
          "headings such as `## Article 1. Purpose`",
          "Write at least one article.");
    }
    Rulebook candidate = new Rulebook(text.title(), text.digest(), articles);
    if (prove) {
      ProveTerms.prove(candidate, faults);
      ProveDays.prove(candidate, declared, faults);
    }
    List<RulebookFault> found = faults.inOrder();
    return found.isEmpty() ? new Proved.Holds(candidate) : new Proved.Faulty(found);
  }

  private void shape(ArticleText article, Map<String, Place> numbers) {
    FaultBook.Spot spot = new FaultBook.Spot(article.number(), article.place(), article.title());
    if (!NUMBER.matcher(article.number()).matches()) {
      faults.add(
          "rulebook.number",
          spot,
          "the heading does not name a numbered article",
          "`## Article 12. Title`",
          "Number the article, or make the heading deeper.");
      return;
    }
    Place before = numbers.putIfAbsent(article.number(), article.place());
    if (before != null) {
      faults.add(
          "rulebook.twice",
          spot,
          "Article " + article.number() + " stands at " + before + " already",
          "each number once",
          "Give one of the two another number.");
    }
    if (article.blocks().isEmpty() && !article.nothingToCompute()) {
      faults.add(
          "rulebook.silent-article",
          spot,
          "the article has a text and no rule",
          "at least one block, or the words `Nothing to compute.`",
          "Write the rule beside the text, or say that there is none.");
    }
    if (!article.blocks().isEmpty() && article.nothingToCompute()) {
      faults.add(
          "rulebook.silent-article",
          spot,
          "the article says there is nothing to compute, and has a rule",
          "either the words or the blocks",
          "Take one of them out.");
    }
  }

  private Article article(ArticleText text) {
    Optional<LocalDate> from = Optional.empty();
    Matcher inForce = IN_FORCE.matcher(text.prose());
    if (inForce.find()) {
      from = Spelling.day(inForce.group(1));
      if (from.isEmpty()) {
        faults.add(
            "rulebook.term",
            new FaultBook.Spot(text.number(), text.place(), "In force"),
            "'" + inForce.group(1) + "' is no day",
            "`In force from 2026-01-01.`",
            "Write the day as year, month, day.");
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (BlockText block : text.blocks()) {
      for (Block typed : blocks(text, block, from)) {
        declared.sound(typed);
        blocks.add(typed);
      }
    }
    return new Article(
        text.number(), text.title(), text.chapter(), text.prose(), text.place(), blocks);
  }

  /// Figures are read first: other blocks name them, wherever they stand.
  private void values(ArticleText article) {
    for (BlockText block : article.blocks()) {
      declared.add(block);
      if ("value".equals(block.element())) {
        BlockFields fields = new BlockFields(article.number(), block, faults);
        ReadClocks.value(fields, article.number(), article.title())
            .ifPresent(value -> {
              ValueRule before = values.putIfAbsent(value.code(), value);
              if (before != null) {
                faults.add(
                    "rulebook.twice",
                    new FaultBook.Spot(article.number(), block.place(), value.code()),
                    "the value '"
                        + value.code()
                        + "' stands at "
                        + before.origin().place()
                        + " already",
                    "each code once; another figure is another line of its series",
                    "Add the figure there, or give it another code.");
              }
            });
      }
    }
  }

  private List<Block> blocks(ArticleText article, BlockText block, Optional<LocalDate> from) {
    if (!ELEMENTS.contains(block.element())) {
      faults.add(
          "rulebook.unknown-element",
          new FaultBook.Spot(article.number(), block.place(), block.element()),
          "'" + block.element() + "' is no element of a rulebook",
          String.join(", ", ELEMENTS),
          BlockFields.didYouMean(block.element(), ELEMENTS));
      return List.of();
    }
    if ("value".equals(block.element())) {
      return values.values().stream()
          .filter(value -> value.origin().place().equals(block.place()))
          .map(value -> (Block) value)
          .toList();
    }
    boolean isCase = "case".equals(block.element());
    Term term =
        isCase
            ? new Term(from.orElse(LocalDate.MIN), LocalDate.MAX)
            : new BlockFields(article.number(), block, faults).term(from);
    List<Block> typed = new ArrayList<>();
    for (FillFigures.Filled one :
        new FillFigures(values, declared, faults).fill(article.number(), block, term)) {
      BlockFields fields = new BlockFields(article.number(), one.text(), faults);
      if (!isCase) {
        fields.term(from); // asked for above
      }
      Block.Origin origin = new Block.Origin(article.number(), block.place(), one.term());
      block(article.title(), one.text().element(), fields, origin)
          .ifPresent(sound -> {
            faults.remember(sound, one.text());
            typed.add(sound);
          });
    }
    return typed;
  }

  private static Optional<Block> block(
      String title, String element, BlockFields fields, Block.Origin origin) {
    return switch (element) {
      case "record" -> ReadFacts.record(fields, origin, title);
      case "score" -> ReadScores.score(fields, origin, title);
      case "points" -> ReadPoints.points(fields, origin, title);
      case "grade" -> ReadScores.grade(fields, origin);
      case "list" -> ReadLists.list(fields, origin, title);
      case "exception" -> ReadExceptions.exception(fields, origin, title);
      case "relief" -> ReadExceptions.relief(fields, origin, title);
      case "prohibition" -> ReadExceptions.prohibition(fields, origin, title);
      case "measure" -> ReadLists.measure(fields, origin, title);
      case "purpose" -> ReadOffices.purpose(fields, origin, title);
      case "calendar" -> ReadOffices.calendar(fields, origin);
      case "source" -> ReadOffices.source(fields, origin, title);
      case "clock" -> ReadClocks.clock(fields, origin, title);
      case "advice" -> ReadAdvice.advice(fields, origin, title);
      case "rating" -> ReadRatings.rating(fields, origin, title);
      case String _ -> ReadOffices.worked(fields, origin);
    };
  }
}
