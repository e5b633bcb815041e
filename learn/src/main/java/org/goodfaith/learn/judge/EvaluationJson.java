package org.goodfaith.learn.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.learn.judge.CrossValidate.Outcome;
import org.jspecify.annotations.Nullable;

/// An evaluation as maps, lists, texts and numbers, for programs.
public final class EvaluationJson {
  private static final int DIGITS = 6;

  private EvaluationJson() {}

  /// @return its fields, in the order people read them
  public static Map<String, @Nullable Object> of(Evaluation evaluation) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("card", evaluation.card().code());
    json.put("rows", rows(evaluation));
    json.put("outcomes", evaluation.outcomes().stream().map(o -> outcome(evaluation, o)).toList());
    json.put("all-rows", allRows(evaluation));
    json.put("tenths", evaluation.tenths().stream().map(EvaluationJson::tenth).toList());
    json.put("cut-offs", evaluation.cutOffs().stream().map(EvaluationJson::cutOff).toList());
    evaluation.fairness().ifPresent(fairness -> json.put("fairness", fairness(fairness)));
    if (!evaluation.months().isEmpty()) {
      json.put("periods", evaluation.months().stream().map(EvaluationJson::month).toList());
    }
    json.put("sheet", sheet(evaluation.sheet()));
    json.put("notes", evaluation.notes());
    return json;
  }

  private static Map<String, @Nullable Object> rows(Evaluation evaluation) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("read", evaluation.tally().read());
    json.put("used", evaluation.tally().used());
    json.put("excluded", evaluation.tally().excluded());
    json.put("without-outcome", evaluation.tally().withoutOutcome());
    json.put("refused", evaluation.tally().refused());
    json.put("bad", evaluation.sheet().bad());
    json.put("bad-rate", number(evaluation.sheet().badRate()));
    json.put("notes", evaluation.tally().notes());
    return json;
  }

  private static Map<String, @Nullable Object> outcome(Evaluation evaluation, Outcome outcome) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", outcome.name());
    Interval auc = Interval.mean(outcome.auc());
    json.put("auc", interval(auc));
    json.put("gini", number(2 * auc.value() - 1));
    json.put("auc-before-rounding", interval(Interval.mean(outcome.exactAuc())));
    json.put("ks", interval(Interval.mean(outcome.ks())));
    json.put("seconds-a-fit", number(Arrays.stream(outcome.seconds()).average().orElse(0)));
    if (!outcome.equals(evaluation.own())) {
      json.put("auc-beyond-card", interval(outcome.beyond(evaluation.own())));
    }
    json.put("auc-by-fold", Arrays.stream(outcome.auc()).mapToObj(EvaluationJson::number).toList());
    return json;
  }

  private static Map<String, @Nullable Object> allRows(Evaluation evaluation) {
    Measures measures = Measures.of(evaluation.own().scored());
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("auc", interval(evaluation.auc()));
    json.put("gini", number(measures.gini()));
    json.put("ks", number(measures.ks()));
    json.put("brier", number(measures.brier()));
    json.put("log-loss", number(measures.logLoss()));
    return json;
  }

  private static Map<String, @Nullable Object> tenth(Tables.Tenth tenth) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("rows", number(tenth.rows()));
    json.put("bad", number(tenth.bad()));
    json.put("predicted", number(tenth.meanChance()));
    json.put("observed", interval(tenth.observed()));
    json.put("lift", number(tenth.lift()));
    json.put("caught", number(tenth.caught()));
    return json;
  }

  private static Map<String, @Nullable Object> cutOff(Tables.CutOff cut) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("points", cut.points());
    json.put("accepted", number(cut.accepted()));
    json.put("bad-rate", number(cut.badRate()));
    json.put("bad-caught", number(cut.badCaught()));
    json.put("cost", number(cut.cost()));
    return json;
  }

  private static Map<String, @Nullable Object> fairness(Fairness fairness) {
    List<Map<String, @Nullable Object>> groups = new ArrayList<>();
    for (Fairness.Group group : fairness.groups()) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("attribute", group.attribute());
      json.put("group", group.group());
      json.put("rows", group.rows());
      json.put("accepted", interval(group.accepted()));
      json.put("goods-accepted", interval(group.goodsAccepted()));
      json.put("bad-rate", interval(group.badRate()));
      json.put("predicted", number(group.meanChance()));
      json.put("auc", number(group.auc()));
      groups.add(json);
    }
    List<Map<String, @Nullable Object>> proxies = new ArrayList<>();
    for (Fairness.Proxy proxy : fairness.proxies()) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("attribute", proxy.attribute());
      json.put("group", proxy.group());
      json.put("auc", number(proxy.auc()));
      proxies.add(json);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("cut-off", fairness.cutOff());
    json.put("groups", groups);
    json.put("proxies", proxies);
    return json;
  }

  private static Map<String, @Nullable Object> month(Evaluation.Month month) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("period", month.period());
    json.put("rows", month.rows());
    json.put("bad-rate", number(month.badRate()));
    json.put("predicted", number(month.meanChance()));
    json.put("auc", number(month.auc()));
    json.put("psi", number(month.psi()));
    return json;
  }

  /// @return the fields of a data sheet
  public static Map<String, @Nullable Object> sheet(Sheet sheet) {
    List<Map<String, @Nullable Object>> columns = new ArrayList<>();
    for (Sheet.OfColumn column : sheet.columns()) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("name", column.name());
      json.put("kind", column.kind());
      json.put("missing", number(column.missing()));
      json.put("distinct", column.distinct());
      json.put("auc-alone", number(column.auc()));
      json.put("drift", number(column.drift()));
      columns.add(json);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("flags", sheet.flags());
    json.put("columns", columns);
    return json;
  }

  private static Map<String, @Nullable Object> interval(Interval interval) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("value", number(interval.value()));
    json.put("low", number(interval.low()));
    json.put("high", number(interval.high()));
    return json;
  }

  private static @Nullable Object number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros()
        : null;
  }
}
