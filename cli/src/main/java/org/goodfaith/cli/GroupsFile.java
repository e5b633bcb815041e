package org.goodfaith.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodfaith.lab.reform.Traits;
import org.jspecify.annotations.Nullable;

/// Groups of subjects that a registry does not know, such as region, age or size of firm, from a
/// CSV of who asks: for counting alone.
final class GroupsFile {
  private static final int GROUPS_MOST = 500;

  private final Path file;
  private final List<String> names;
  private final Map<Long, List<String>> of = new HashMap<>();
  private final Map<List<String>, List<String>> same = new HashMap<>();

  private GroupsFile(Path file, List<String> names) {
    this.file = file;
    this.names = names;
  }

  /// @param file null for none
  /// @return what the columns say, and what the file says beside
  static Traits traits(@Nullable Path file) {
    if (file == null) {
      return Traits.ofRegistry();
    }
    Map<Long, List<String>> more = read(file);
    return columns -> {
      Traits.Part known = Traits.ofRegistry().of(columns);
      return place -> {
        List<String> others = more.get(columns.subjects()[place]);
        return others == null
            ? known.groups(place)
            : Stream.of(known.groups(place), others).flatMap(List::stream).toList();
      };
    };
  }

  private static Map<Long, List<String>> read(Path file) {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      String head = in.readLine();
      List<String> names = head == null ? List.of() : fields(head);
      if (names.size() < 2 || !names.getFirst().equals("subject")) {
        throw trouble(file, 1, "names the columns, such as 'subject,region,age'");
      }
      GroupsFile groups = new GroupsFile(file, names);
      int line = 2;
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        groups.take(fields(text), line++);
      }
      return groups.of;
    } catch (IOException e) {
      throw new UserTrouble(
          "The groups in " + file + " cannot be read.",
          "Name a CSV in UTF-8 that you may read.",
          e);
    }
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private void take(List<String> fields, int line) {
    if (fields.size() != names.size()) {
      throw trouble(file, line, "has as many values as its first line has names: " + names.size());
    }
    long subject;
    try {
      subject = Long.parseLong(fields.getFirst());
    } catch (NumberFormatException _) {
      throw trouble(file, line, "begins with the number of a subject");
    }
    List<String> groups = new ArrayList<>();
    for (int i = 1; i < fields.size(); i++) {
      if (!fields.get(i).isEmpty()) {
        groups.add(names.get(i) + " " + fields.get(i));
      }
    }
    of.put(subject, same.computeIfAbsent(groups, List::copyOf));
    if (same.size() > GROUPS_MOST) {
      throw trouble(
          file, line, "speaks of groups: no more than " + GROUPS_MOST + " combinations of them");
    }
  }

  private static UserTrouble trouble(Path file, int line, String allowed) {
    return UserTrouble.misuse(
        "Line " + line + " of " + file + " is not understood.",
        "What is allowed: a line that " + allowed + ".");
  }
}
