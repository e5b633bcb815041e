package org.goodfaith.bench.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;

/// The table as a DMN decision with hit policy COLLECT: each row that holds gives article and
/// points.
final class CamundaTable implements Engine {
  private final TableOfScore table;
  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision decision;

  CamundaTable(TableOfScore table) {
    this.table = table;
    decision =
        engine.parseDecision(
            "score", new ByteArrayInputStream(dmn(table).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String name() {
    return "Camunda DMN 7.24";
  }

  @Override
  public List<Fired> decide(@Nullable Long[] values) {
    Map<String, @Nullable Object> variables = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      variables.put("c" + i, values[i]);
    }
    List<Fired> fired = new ArrayList<>(table.columns().size());
    for (DmnDecisionRuleResult row : engine.evaluateDecisionTable(decision, variables)) {
      String article = row.getEntry("article");
      Number points = row.getEntry("points");
      fired.add(new Fired(article, points.longValue()));
    }
    return fired;
  }

  static String dmn(TableOfScore table) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
                namespace="http://goodfaith.example/bench">
            <decision id="score" name="score">
            <decisionTable id="table" hitPolicy="COLLECT">
            """);
    for (int i = 0; i < table.columns().size(); i++) {
      xml.append(
          """
          <input id="i%d"><inputExpression id="e%d" typeRef="long"><text>c%d</text>\
          </inputExpression></input>
          """
              .formatted(i, i, i));
    }
    xml.append(
        """
        <output id="o1" name="article" typeRef="string"/>
        <output id="o2" name="points" typeRef="long"/>
        """);
    int number = 0;
    for (TableOfScore.Row row : table.rows()) {
      number++;
      xml.append("<rule id=\"r%d\">".formatted(number));
      for (int i = 0; i < table.columns().size(); i++) {
        String test = i == row.column() ? test(row) : "";
        xml.append(
            "<inputEntry id=\"r%d-%d\"><text>%s</text></inputEntry>".formatted(number, i, test));
      }
      xml.append(
          """
          <outputEntry id="r%da"><text>"%s"</text></outputEntry>\
          <outputEntry id="r%dp"><text>%d</text></outputEntry></rule>
          """
              .formatted(number, row.article(), number, row.points()));
    }
    return xml.append("</decisionTable></decision></definitions>").toString();
  }

  private static String test(TableOfScore.Row row) {
    if (row.missing()) {
      return "null";
    }
    if (row.from() == null) {
      return row.below() == null ? "not(null)" : "&lt; " + row.below();
    }
    return row.below() == null
        ? "&gt;= " + row.from()
        : "[" + row.from() + ".." + row.below() + "[";
  }
}
