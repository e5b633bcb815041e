package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.rulebook.LawChange.Kind;
import org.goodfaith.core.rulebook.LawChange.ValueChange;
import org.goodfaith.core.rulebook.RulebookText.ArticleText;
import org.goodfaith.core.rulebook.RulebookText.BlockText;
import org.goodfaith.core.rulebook.RulebookText.Fields;
import org.goodfaith.core.rulebook.RulebookText.Items;
import org.goodfaith.core.rulebook.RulebookText.NamedNode;
import org.goodfaith.core.rulebook.RulebookText.Node;
import org.goodfaith.core.rulebook.RulebookText.Scalar;

/// Compares two rulebooks by what is law on each day. A block that ends and another of its code
/// that begins are one change of one rule, from the day on which the law is another.
public final class CompareRulebooks {
  private final Written before;
  private final Written after;
  private final List<LawChange> changes = new ArrayList<>();

  private CompareRulebooks(Written before, Written after) {
    this.before = before;
    this.after = after;
  }

  /// A law with its texts.
  ///
  /// @param law proved
  /// @param text as it was written
  public record Written(Rulebook law, RulebookText text) {}

  /// @return what differs, article by article in order of the new law, then those it has no more
  public static List<LawChange> compare(Written before, Written after) {
    CompareRulebooks step = new CompareRulebooks(before, after);
    step.rules();
    step.texts();
    List<String> order = new ArrayList<>();
    after.law().articles().forEach(article -> order.add(article.number()));
    before.law().articles().forEach(article -> order.add(article.number()));
    return step.changes.stream()
        .sorted(java.util.Comparator.comparingInt(change -> order.indexOf(change.article())))
        .toList();
  }

  /// One block with its values, all but its days.
  private record Version(
      Block block, String title, Map<String, String> values, List<String> sentences) {
    /// A block that names a figure is written the same and says another thing.
    private boolean says(Version other) {
      return values.equals(other.values) && sentences.equals(other.sentences);
    }

    private boolean holds(LocalDate day) {
      return block.origin().term().holdsOn(day);
    }
  }

  private void rules() {
    Map<String, List<Version>> olds = versions(before);
    Map<String, List<Version>> news = versions(after);
    Set<String> keys = new LinkedHashSet<>(news.keySet());
    keys.addAll(olds.keySet());
    for (String key : keys) {
      rule(olds.getOrDefault(key, List.of()), news.getOrDefault(key, List.of()));
    }
  }

  private static Map<String, List<Version>> versions(Written written) {
    Map<Place, BlockText> texts = new HashMap<>();
    for (ArticleText article : written.text().articles()) {
      article.blocks().forEach(block -> texts.put(block.place(), block));
    }
    Map<String, List<Version>> versions = new LinkedHashMap<>();
    for (Article article : written.law().articles()) {
      for (Block block : article.blocks()) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional.ofNullable(texts.get(block.origin().place()))
            .ifPresent(text -> flatten("", text.fields(), values));
        values.remove("from");
        values.remove("until");
        values.put("article", article.number());
        String score = block instanceof PointsRule points ? points.score() + " " : "";
        versions
            .computeIfAbsent(block.element() + " " + score + block.code(), _ -> new ArrayList<>())
            .add(new Version(block, article.title(), values, sentences(block)));
      }
    }
    return versions;
  }

  private static void flatten(String above, Node node, Map<String, String> values) {
    switch (node) {
      case Scalar scalar -> values.put(above, scalar.text());
      case Items items -> {
        List<String> texts = new ArrayList<>();
        for (Node item : items.items()) {
          texts.add(item instanceof Scalar scalar ? scalar.text() : "");
        }
        values.put(above, String.join("; ", texts));
      }
      case Fields fields -> {
        for (NamedNode field : fields.fields()) {
          flatten(
              above.isEmpty() ? field.name() : above + " " + field.name(), field.value(), values);
        }
      }
    }
  }

  private void rule(List<Version> olds, List<Version> news) {
    TreeSet<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
    for (Version version : both(olds, news)) {
      Term term = version.block().origin().term();
      days.add(term.from());
      if (term.until().isBefore(LocalDate.MAX)) {
        days.add(term.until().plusDays(1));
      }
    }
    LawChange open = null;
    for (LocalDate day : days) {
      LocalDate next = days.higher(day);
      LocalDate last = next == null ? LocalDate.MAX : next.minusDays(1);
      Optional<LawChange> change = change(on(olds, day), on(news, day), day, last);
      if (open != null && change.isPresent() && joins(open, change.get())) {
        changes.removeLast();
        change = Optional.of(until(open, last));
      }
      change.ifPresent(changes::add);
      open = change.orElse(null);
    }
  }

  private static List<Version> both(List<Version> olds, List<Version> news) {
    List<Version> all = new ArrayList<>(olds);
    all.addAll(news);
    return all;
  }

  private static Optional<Version> on(List<Version> versions, LocalDate day) {
    return versions.stream().filter(version -> version.holds(day)).findFirst();
  }

  private Optional<LawChange> change(
      Optional<Version> old, Optional<Version> now, LocalDate from, LocalDate through) {
    boolean neither = old.isEmpty() && now.isEmpty();
    boolean both = old.isPresent() && now.isPresent();
    if (neither || (both && old.get().says(now.get()))) {
      return Optional.empty();
    }
    Version shown = now.or(() -> old).orElseThrow();
    List<String> was = old.map(Version::sentences).orElse(List.of());
    List<String> is = now.map(Version::sentences).orElse(List.of());
    Written law = now.isPresent() ? after : before;
    return Optional.of(
        new LawChange(
            shown.block().origin().article(),
            shown.title(),
            old.isEmpty() ? Kind.ADDED : now.isEmpty() ? Kind.ENDED : Kind.CHANGED,
            shown.block().element() + " " + shown.block().code(),
            from,
            through,
            WhomWords.of(law.law(), shown.block()),
            old.isPresent() && now.isPresent()
                ? values(old.get().values(), now.get().values())
                : List.of(),
            without(was, is),
            without(is, was)));
  }

  private static List<String> sentences(Block block) {
    PlainWords words = PlainWords.of(block);
    List<String> all = new ArrayList<>(words.sentences());
    all.removeIf(sentence -> sentence.startsWith("In force from "));
    words.rows().forEach(row -> all.add(String.join(": ", row)));
    return all;
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(one -> !others.contains(one)).toList();
  }

  private static List<ValueChange> values(Map<String, String> was, Map<String, String> is) {
    List<ValueChange> values = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>(was.keySet());
    keys.addAll(is.keySet());
    for (String key : keys) {
      String old = was.getOrDefault(key, "");
      String now = is.getOrDefault(key, "");
      if (!old.equals(now)) {
        values.add(new ValueChange(key, old, now));
      }
    }
    return values;
  }

  private static boolean joins(LawChange one, LawChange next) {
    return until(one, next.through())
        .equals(
            new LawChange(
                next.article(),
                next.title(),
                next.kind(),
                next.what(),
                one.from(),
                next.through(),
                next.whom(),
                next.values(),
                next.before(),
                next.after()));
  }

  private static LawChange until(LawChange change, LocalDate through) {
    return new LawChange(
        change.article(),
        change.title(),
        change.kind(),
        change.what(),
        change.from(),
        through,
        change.whom(),
        change.values(),
        change.before(),
        change.after());
  }

  private void texts() {
    Map<String, Article> olds = new LinkedHashMap<>();
    before.law().articles().forEach(article -> olds.put(article.number(), article));
    for (Article now : after.law().articles()) {
      Article was = olds.remove(now.number());
      if (was == null) {
        text(now, Kind.ADDED, List.of(), paragraphs(now));
      } else if (!paragraphs(was).equals(paragraphs(now))) {
        text(
            now,
            Kind.CHANGED,
            without(paragraphs(was), paragraphs(now)),
            without(paragraphs(now), paragraphs(was)));
      }
    }
    olds.values().forEach(gone -> text(gone, Kind.ENDED, paragraphs(gone), List.of()));
  }

  private void text(Article article, Kind kind, List<String> was, List<String> is) {
    changes.add(
        new LawChange(
            article.number(),
            article.title(),
            kind,
            "text",
            LocalDate.MIN,
            LocalDate.MAX,
            "everybody who reads the law",
            List.of(),
            was,
            is));
  }

  private static List<String> paragraphs(Article article) {
    List<String> paragraphs = new ArrayList<>(List.of(article.title()));
    for (String paragraph : article.prose().strip().split("\n\\s*\n", -1)) {
      paragraphs.add(paragraph.strip().replaceAll("\\s+", " "));
    }
    return paragraphs;
  }
}
