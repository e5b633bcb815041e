package org.goodfaith.core.assessment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Standing;
import org.jspecify.annotations.Nullable;

/// The canonical text of an assessment, format 1: what its digest is made from.
final class AssessmentText {
  private AssessmentText() {}

  static byte[] write(Assessment assessment) {
    Map<String, Object> map = new TreeMap<>();
    map.put("format", 1);
    map.put("subject", assessment.standing().subject().number());
    map.put("about", assessment.standing().kind().code());
    map.put("as-of", assessment.standing().asOf().toString());
    map.put("tree-size", assessment.treeSize());
    map.put("rulebook", assessment.rulebook().hex());
    map.put("scores", assessment.scores().stream().map(AssessmentText::score).toList());
    map.put("listings", assessment.listings().stream().map(AssessmentText::listing).toList());
    map.put("measures", assessment.measures().stream().map(AssessmentText::measure).toList());
    if (!assessment.standing().setAside().isEmpty()) {
      map.put(
          "set-aside",
          assessment.standing().setAside().stream().map(AssessmentText::setAside).toList());
    }
    if (!assessment.standing().petitions().isEmpty()) {
      map.put(
          "petitions",
          assessment.standing().petitions().stream().map(AssessmentText::petition).toList());
    }
    return Json.write(map).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> setAside(Standing.SetAside one) {
    return new TreeMap<>(
        Map.of(
            "article", one.article(),
            "why", one.why(),
            "record", one.record().ref().toString()));
  }

  private static Map<String, Object> petition(Petition one) {
    return new TreeMap<>(
        Map.of(
            "about", one.request().about(),
            "request", one.made().ref().toString(),
            "state", one.state().name(),
            "waits", one.suspends() && one.open() ? "yes" : "no"));
  }

  private static Map<String, Object> score(ScoreOutcome outcome) {
    Map<String, Object> map = new TreeMap<>();
    map.put("score", outcome.score());
    map.put("article", outcome.article());
    switch (outcome) {
      case ScoreOutcome.Scored scored -> {
        map.put("points", scored.points().value());
        map.put("grade", scored.grade());
        map.put("steps", scored.steps().stream().map(AssessmentText::step).toList());
        if (!scored.uncounted().isEmpty()) {
          map.put("uncounted", refs(scored.uncounted()));
        }
      }
      case ScoreOutcome.Unscored unscored -> map.put("none", unscored.reason().name());
      case ScoreOutcome.ForgottenOn forgotten -> map.put("forgotten", forgotten.day().toString());
    }
    return map;
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> map = new TreeMap<>();
    map.put("article", step.article());
    map.put("rule", step.rule());
    map.put("value", step.value());
    map.put("effect", step.effect().value());
    map.put("evidence", refs(step.evidence()));
    return map;
  }

  private static Map<String, Object> listing(Listing listing) {
    Map<String, Object> map = new TreeMap<>();
    map.put("list", listing.list());
    map.put("article", listing.article());
    map.put("state", listing.state().code());
    map.put("conduct", listing.conduct().toString());
    map.put("from", day(listing.from()));
    map.put("through", day(listing.through()));
    map.put("evidence", refs(listing.evidence()));
    return map;
  }

  private static Map<String, Object> measure(Measure measure) {
    Map<String, Object> map = new TreeMap<>();
    map.put("measure", measure.code());
    map.put("article", measure.article());
    map.put("class", measure.measureClass().code());
    map.put("service", measure.service());
    map.put("effect", measure.effect().code());
    map.put("from", day(measure.from()));
    map.put("through", day(measure.through()));
    map.put("evidence", refs(measure.evidence()));
    return map;
  }

  private static List<String> refs(List<EntryRef> refs) {
    return refs.stream().map(EntryRef::toString).toList();
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
