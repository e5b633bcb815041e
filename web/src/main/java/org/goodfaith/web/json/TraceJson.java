package org.goodfaith.web.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PlainWords;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreOutcome.Scored;
import org.goodfaith.core.score.StepTrace;
import org.goodfaith.core.score.TraceScore;
import org.goodfaith.core.standing.Standing;
import org.jspecify.annotations.Nullable;

/// A report with the trace of every step of its scores, ready to be written as JSON.
public final class TraceJson {
  private final AnswerJson answers;

  /// @param answers says how the parts are written
  public TraceJson(AnswerJson answers) {
    this.answers = answers;
  }

  /// @return the report, and under `trace` each step with what it read
  public Map<String, @Nullable Object> explained(Answered<Report> answered) {
    Map<String, @Nullable Object> map = answers.report(answered);
    Standing standing = answered.value().assessment().standing();
    LawOn law = answered.question().rulebook().on(standing.asOf());
    List<Map<String, @Nullable Object>> traces = new ArrayList<>();
    for (ScoreOutcome outcome : answered.value().scores()) {
      if (outcome instanceof Scored scored) {
        for (StepTrace trace : TraceScore.trace(law, standing, scored)) {
          traces.add(step(scored, trace));
        }
      }
    }
    map.put("trace", traces);
    return map;
  }

  private Map<String, @Nullable Object> step(Scored scored, StepTrace trace) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("score", scored.score());
    map.put("article", trace.step().article());
    map.put("rule", trace.step().rule());
    map.put("label", trace.step().label());
    map.put("reads", PlainWords.characteristic(trace.rule().characteristic()));
    map.put("window_after", trace.after().map(LocalDate::toString).orElse(null));
    map.put("window_through", trace.through().toString());
    map.put("value", trace.step().value());
    map.put("bin", trace.bin().isEmpty() ? null : trace.bin());
    map.put("limits", trace.limits().isEmpty() ? null : trace.limits());
    map.put("effect", trace.step().effect().value());
    map.put("records", trace.records().stream().map(this::record).toList());
    return map;
  }

  private Map<String, @Nullable Object> record(StepTrace.RecordRead read) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("entry", answers.entry(read.record().root()));
    map.put("version", answers.entry(read.record().ref()));
    map.put("kind", read.record().record().kind());
    map.put("day", read.record().record().day().toString());
    map.put("facts", FactJson.facts(read.record().record()));
    map.put("counted", read.counted());
    map.put("in_dispute", !read.record().proceedings().counted());
    map.put("each", read.each().isEmpty() ? null : Long.valueOf(read.each()));
    return map;
  }
}
