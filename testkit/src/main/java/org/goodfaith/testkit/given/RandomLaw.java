package org.goodfaith.testkit.given;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;
import org.goodfaith.core.rulebook.Term;

/// A law on paper, valid by construction, whose blocks end and have successors in the middle.
///
/// @param provisions its articles, in order
public record RandomLaw(List<Provision> provisions) {
  /// Where blocks have no other day, they begin here.
  public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  /// An article.
  public record Provision(String number, List<Piece> pieces) {}

  /// A block.
  ///
  /// @param element of the rulebook
  /// @param term when it is law
  /// @param lines its keys, without `from` and `until`
  public record Piece(String element, Term term, List<String> lines) {}

  /// @return a law with kinds of record, a calendar, figures, scores, lists and measures
  public static RandomLaw of(Random random) {
    return new WriteLaw(random).law();
  }

  /// @return its files, as a folder would hold them
  public Map<String, byte[]> files() {
    int half = provisions.size() / 2;
    Map<String, byte[]> files = new TreeMap<>();
    files.put("10-first.md", chapter("First part", provisions.subList(0, half)));
    files.put("20-second.md", chapter("Second part", provisions.subList(half, provisions.size())));
    return files;
  }

  private static byte[] chapter(String title, List<Provision> provisions) {
    StringBuilder text = new StringBuilder("# " + title + "\n");
    for (Provision provision : provisions) {
      text.append("\n## Article ").append(provision.number()).append(". On matters\n");
      text.append("*In force from ").append(FIRST).append(".*\n\n");
      for (Piece piece : provision.pieces()) {
        text.append("```").append(piece.element()).append('\n');
        piece.lines().forEach(line -> text.append(line).append('\n'));
        if (!piece.element().equals("value") && piece.term().from().isAfter(FIRST)) {
          text.append("from: ").append(piece.term().from()).append('\n');
        }
        if (piece.term().until().isBefore(LocalDate.MAX)) {
          text.append("until: ").append(piece.term().until()).append('\n');
        }
        text.append("```\n");
      }
      if (provision.pieces().isEmpty()) {
        text.append("Nothing to compute.\n");
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// @param load reads the files of a law, and proves it
  /// @return the law as loaded: all proofs hold, or the test fails with the faults
  public Rulebook rulebook(Function<Map<String, byte[]>, Proved> load) {
    return switch (load.apply(files())) {
      case Proved.Holds holds -> holds.rulebook();
      case Proved.Faulty faulty -> {
        String faults =
            faulty.faults().stream().map(RulebookFault::text).collect(Collectors.joining("\n"));
        throw new AssertionError(faults + "\n" + this);
      }
    };
  }

  /// @return the same provisions in another order, and their blocks too
  public RandomLaw shuffled(Random random) {
    List<Provision> shuffled = new ArrayList<>();
    for (Provision provision : provisions) {
      List<Piece> pieces = new ArrayList<>(provision.pieces());
      Collections.shuffle(pieces, random);
      shuffled.add(new Provision(provision.number(), pieces));
    }
    Collections.shuffle(shuffled, random);
    return new RandomLaw(shuffled);
  }

  /// @return what somebody who knows nothing of later days would call the law: no block that begins
  ///   later, and no end that lies ahead
  public RandomLaw cutTo(LocalDate day) {
    return where(piece -> !piece.term().from().isAfter(day))
        .each(piece ->
            piece.term().until().isBefore(day)
                ? piece
                : new Piece(
                    piece.element(),
                    new Term(piece.term().from(), LocalDate.MAX),
                    piece.lines().stream().filter(line -> !figureAfter(line, day)).toList()));
  }

  /// @return without scores of other days, and without what names scores or services
  public RandomLaw scoresOf(LocalDate day) {
    Set<String> scores = Set.of("score", "points", "grade");
    Set<String> others = Set.of("measure", "purpose");
    return where(piece ->
        !others.contains(piece.element())
            && (!scores.contains(piece.element()) || piece.term().holdsOn(day)));
  }

  /// @return every day on which a block begins, or a figure changes
  public List<LocalDate> changes() {
    return provisions.stream()
        .flatMap(provision -> provision.pieces().stream())
        .flatMap(piece ->
            piece.element().equals("value")
                ? piece.lines().stream()
                    .filter(RandomLaw::isFigure)
                    .map(line -> LocalDate.parse(line.substring(2, 12)))
                : List.of(piece.term().from()).stream())
        .filter(day -> day.isAfter(FIRST))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isFigure(String line) {
    return line.matches("  [0-9]{4}-[0-9]{2}-[0-9]{2}: .*");
  }

  private static boolean figureAfter(String line, LocalDate day) {
    return isFigure(line) && LocalDate.parse(line.substring(2, 12)).isAfter(day);
  }

  private RandomLaw where(Predicate<Piece> keep) {
    return new RandomLaw(
        provisions.stream()
            .map(provision ->
                new Provision(
                    provision.number(), provision.pieces().stream().filter(keep).toList()))
            .toList());
  }

  private RandomLaw each(Function<Piece, Piece> change) {
    return new RandomLaw(
        provisions.stream()
            .map(provision ->
                new Provision(provision.number(), provision.pieces().stream().map(change).toList()))
            .toList());
  }

  @Override
  public String toString() {
    return files().values().stream()
        .map(file -> new String(file, StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }
}
