package org.goodfaith.files.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.rulebook.RulebookFault;

/// Collects what could not be read, each with its line.
final class FolderFaults {
  private final Map<String, List<String>> lines = new HashMap<>();
  private final List<RulebookFault> faults = new ArrayList<>();

  void lines(String file, List<String> content) {
    lines.put(file, content);
  }

  Map<String, List<String>> lines() {
    return lines;
  }

  void add(String code, Place place, String message, String allowed, String remedy) {
    List<String> file = lines.getOrDefault(place.file(), List.of());
    String line =
        place.line() >= 1 && place.line() <= file.size() ? file.get((int) place.line() - 1) : "";
    faults.add(new RulebookFault(code, "", place, "", message, allowed, remedy, line));
  }

  List<RulebookFault> all() {
    return faults;
  }
}
