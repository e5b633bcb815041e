package org.goodfaith.core.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.rulebook.AdviceRule.Rhythm;

/// Reads an `advice` block: what a subject can bring about by itself.
final class ReadAdvice {
  private static final Pattern BRINGS = Pattern.compile("([a-z0-9.-]+)(?: with (.+))?");
  private static final Pattern FACT = Pattern.compile("([a-z][a-z0-9-]*) (\\S+)");

  private ReadAdvice() {}

  private record Brings(String kind, SortedMap<String, String> facts) {}

  static Optional<Block> advice(BlockFields fields, Block.Origin origin, String articleTitle) {
    Brings brings =
        fields.parsed(
            "brings",
            ReadAdvice::brings,
            "such as `card.month with status -1, bill 1000, payment 1000`",
            new Brings("", new TreeMap<>()));
    AdviceRule rule =
        new AdviceRule(
            origin,
            fields.code("code"),
            fields.textOr("title", articleTitle),
            brings.kind(),
            brings.facts(),
            fields.oneOf("every", ReadAdvice::rhythm, rhythms(), Rhythm.ONCE));
    return fields.sound() ? Optional.of(rule) : Optional.empty();
  }

  private static Optional<Brings> brings(String text) {
    Matcher matcher = BRINGS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    SortedMap<String, String> facts = new TreeMap<>();
    String with = matcher.group(2) == null ? "" : matcher.group(2);
    for (String one : with.isEmpty() ? new String[0] : with.split(", ", -1)) {
      Matcher fact = FACT.matcher(one);
      if (!fact.matches() || facts.put(fact.group(1), fact.group(2)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Brings(matcher.group(1), facts));
  }

  private static Optional<Rhythm> rhythm(String text) {
    return Arrays.stream(Rhythm.values()).filter(one -> one.code().equals(text)).findFirst();
  }

  static List<String> rhythms() {
    return Arrays.stream(Rhythm.values()).map(Rhythm::code).toList();
  }
}
