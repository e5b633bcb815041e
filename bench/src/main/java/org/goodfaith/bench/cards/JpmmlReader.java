package org.goodfaith.bench.cards;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.EvaluatorUtil;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;

/// jpmml-evaluator, AGPL: compared with here, and never shipped.
final class JpmmlReader implements OtherReader {
  private final Evaluator evaluator;

  /// @param pmml the document; it is verified by the rows that it carries
  JpmmlReader(String pmml) throws Exception {
    evaluator =
        new LoadingModelEvaluatorBuilder()
            .load(new ByteArrayInputStream(pmml.getBytes(StandardCharsets.UTF_8)))
            .build();
    evaluator.verify();
  }

  @Override
  public String name() {
    return "jpmml-evaluator 1.7.7";
  }

  @Override
  public Answer score(Map<String, Object> row) {
    Map<String, ?> found = EvaluatorUtil.decodeAll(evaluator.evaluate(row));
    List<String> reasons = new ArrayList<>();
    for (int rank = 1; rank <= CardTrial.REASONS; rank++) {
      if (found.get("reason " + rank) instanceof String reason) {
        reasons.add(reason);
      }
    }
    return new Answer(((Number) found.get("score")).doubleValue(), reasons);
  }
}
