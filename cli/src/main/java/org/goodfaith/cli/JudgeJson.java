package org.goodfaith.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodfaith.learn.judge.Interval;

/// Figures of judging as JSON has them.
final class JudgeJson {
  private static final int DIGITS = 6;

  private JudgeJson() {}

  /// @return the number to six digits; the text `unknown` for what is none
  static Object number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros()
        : "unknown";
  }

  /// @return value, low and high
  static Map<String, Object> interval(Interval interval) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", number(interval.value()));
    json.put("low", number(interval.low()));
    json.put("high", number(interval.high()));
    return json;
  }
}
