package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.goodfaith.core.rulebook.RulebookText.BlockText;
import org.goodfaith.core.rulebook.RulebookText.NamedNode;
import org.goodfaith.core.rulebook.RulebookText.Scalar;

/// Every code that some block declares, sound or not, so that one fault does not cause ten.
final class Declared {
  private static final Map<String, String> KEY_OF =
      Map.of("record", "kind", "grade", "score", "case", "name");

  private final Map<String, Set<String>> codes = new HashMap<>();
  private final Map<String, List<String>> unsound = new HashMap<>();

  void add(BlockText block) {
    String key = KEY_OF.getOrDefault(block.element(), "code");
    String code = "";
    for (NamedNode field : block.fields().fields()) {
      if (field.name().equals(key) && field.value() instanceof Scalar scalar) {
        code = scalar.text();
        codes.computeIfAbsent(block.element(), _ -> new TreeSet<>()).add(code);
      }
    }
    unsound.computeIfAbsent(block.element(), _ -> new ArrayList<>()).add(code);
  }

  /// Says that the block could be read.
  void sound(Block block) {
    unsound.getOrDefault(block.element(), List.of()).remove(block.code());
  }

  /// @return whether a block declares the code and could not be read
  boolean broken(String element, String code) {
    List<String> left = unsound.getOrDefault(element, List.of());
    return left.contains(code) || left.contains("");
  }

  /// @return whether some block of the element could not be read
  boolean anyBroken(String element) {
    return !unsound.getOrDefault(element, List.of()).isEmpty();
  }

  /// @return all codes of an element, sorted
  List<String> codes(String element) {
    return List.copyOf(codes.getOrDefault(element, Set.of()));
  }
}
