package org.goodfaith.web.json;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodfaith.core.answer.Advice;
import org.goodfaith.core.answer.Advice.Consent;
import org.goodfaith.core.answer.Advice.Effort;
import org.goodfaith.core.answer.Advice.Fulfil;
import org.goodfaith.core.answer.Advice.Repeat;
import org.goodfaith.core.answer.Advice.Way;
import org.goodfaith.core.score.ScoreOutcome.Scored;
import org.goodfaith.core.subject.HandleCipher;
import org.jspecify.annotations.Nullable;

/// Advice as ordered maps, ready to be written as JSON.
public final class AdviceJson {
  private AdviceJson() {}

  /// @return one advice
  public static Map<String, @Nullable Object> of(Advice advice, HandleCipher handles) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("score", advice.score());
    map.put("title", advice.title());
    map.put("article", advice.article());
    map.put("as_of", advice.asOf().toString());
    Scored now = advice.now() instanceof Scored scored ? scored : null;
    map.put("points", now == null ? null : now.points().value());
    map.put("grade", now == null || now.grade().isEmpty() ? null : now.grade());
    map.put("target", advice.target().isEmpty() ? null : advice.target());
    map.put("reached", advice.reached());
    map.put("by_waiting", advice.byWaiting());
    map.put("waiting_settled", advice.settled().toString());
    map.put("efforts_tried_through", advice.lookedThrough().toString());
    map.put("ways", advice.ways().stream().map(way -> way(way, handles)).toList());
    return map;
  }

  private static Map<String, @Nullable Object> way(Way way, HandleCipher handles) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("day", way.day().toString());
    map.put("through", way.through().map(LocalDate::toString).orElse(null));
    map.put("points", way.points().value());
    map.put("grade", way.grade().isEmpty() ? null : way.grade());
    map.put("efforts", way.efforts().stream().map(effort -> effort(effort, handles)).toList());
    map.put("moves", way.moves().stream().map(AdviceJson::move).toList());
    return map;
  }

  private static Map<String, @Nullable Object> move(Advice.Move move) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("article", move.article());
    map.put("label", move.label());
    map.put("before", move.before().value());
    map.put("after", move.after().value());
    return map;
  }

  private static Map<String, @Nullable Object> effort(Effort effort, HandleCipher handles) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    switch (effort) {
      case Consent consent -> {
        map.put("effort", "consent");
        map.put("to", consent.to());
      }
      case Repeat repeat -> {
        map.put("effort", "advice");
        map.put("advice", repeat.rule().code());
        map.put("title", repeat.rule().title());
        map.put("article", repeat.rule().origin().article());
        map.put("brings", repeat.rule().brings());
        map.put("days", repeat.days().stream().map(LocalDate::toString).toList());
      }
      case Fulfil fulfil -> {
        map.put("effort", "fulfil");
        map.put(
            "entry",
            handles.handleOf(fulfil.duty().root().subject()).text()
                + "/"
                + fulfil.duty().root().seq());
        map.put("by", fulfil.by());
        map.put("title", fulfil.title());
        map.put("day", fulfil.day().toString());
      }
    }
    return map;
  }
}
