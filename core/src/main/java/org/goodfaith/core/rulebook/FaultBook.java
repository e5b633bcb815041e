package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Place;

/// Collects faults while a rulebook is read and proved; each thing wrong is told once.
final class FaultBook {
  private final Map<String, List<String>> lines;
  private final IdentityHashMap<Block, RulebookText.BlockText> texts = new IdentityHashMap<>();
  private final List<RulebookFault> faults = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  FaultBook(Map<String, List<String>> lines) {
    this.lines = lines;
  }

  /// Where something is wrong.
  ///
  /// @param article number of the article
  /// @param place where
  /// @param culprit key, code or word
  record Spot(String article, Place place, String culprit) {}

  /// Keeps the text of a block, so that later proofs can point at its keys.
  void remember(Block block, RulebookText.BlockText text) {
    texts.put(block, text);
  }

  /// @return the place of the block's key, or of the block where it has no such key
  Spot spot(Block block, String key) {
    RulebookText.BlockText text = texts.get(block);
    Place place = block.origin().place();
    if (text != null) {
      for (RulebookText.NamedNode field : text.fields().fields()) {
        if (field.name().equals(key)) {
          place = field.value().place();
        }
      }
    }
    return new Spot(block.origin().article(), place, key);
  }

  /// @return the most points that the highest band claims
  Optional<Long> topOf(GradeRule grade) {
    RulebookText.BlockText text = texts.get(grade);
    return text == null
        ? Optional.empty()
        : ReadScores.top(new BlockFields(grade.origin().article(), text, this));
  }

  void add(String code, Spot spot, String message, String allowed, String remedy) {
    if (told.add(code + "|" + spot.place() + "|" + spot.culprit())) {
      faults.add(
          new RulebookFault(
              code,
              spot.article(),
              spot.place(),
              spot.culprit(),
              message,
              allowed,
              remedy,
              line(spot.place())));
    }
  }

  private String line(Place place) {
    List<String> file = lines.getOrDefault(place.file(), List.of());
    return place.line() >= 1 && place.line() <= file.size() ? file.get((int) place.line() - 1) : "";
  }

  /// @return all faults, in order of place
  List<RulebookFault> inOrder() {
    return faults.stream().sorted(Comparator.comparing(RulebookFault::place)).toList();
  }
}
