package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;

/// Everybody's petitions of one sort that wait, by deadline; nobody is named.
final class WaitingPetitions {
  private WaitingPetitions() {}

  /// Prints them.
  ///
  /// @param wanted which
  /// @return whether one is overdue
  static boolean print(
      PrintWriter out,
      OpenRegistry registry,
      FileDoors doors,
      Predicate<Petition.Request> wanted,
      boolean json) {
    Question now = doors.now();
    List<Map<String, @Nullable Object>> waits = new ArrayList<>();
    boolean late = false;
    for (PetitionCase one : registry.queues().petitions(now)) {
      if (wanted.test(one.petition().request())) {
        waits.add(doors.json().petition(one, now, List.of()));
        late |= one.by(now.rulebook()).filter(by -> now.asOf().isAfter(by)).isPresent();
      }
    }
    if (json) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("as_of", now.asOf().toString());
      map.put("petitions", waits);
      out.print(JsonText.of(map));
    } else if (waits.isEmpty()) {
      out.println("Nothing waits.");
    } else {
      for (Map<String, @Nullable Object> one : waits) {
        ListDisputes.printPetition(out, one, now.asOf());
      }
    }
    out.flush();
    return late;
  }
}
