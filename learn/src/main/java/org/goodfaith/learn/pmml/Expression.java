package org.goodfaith.learn.pmml;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A partial score that is computed. Nothing where a field is missing.
sealed interface Expression {
  /// @param row texts by field
  /// @return the number
  OptionalDouble value(Map<String, String> row);

  /// A number as it stands.
  record Constant(double number) implements Expression {
    @Override
    public OptionalDouble value(Map<String, String> row) {
      return OptionalDouble.of(number);
    }
  }

  /// A field.
  record Field(String name) implements Expression {
    @Override
    public OptionalDouble value(Map<String, String> row) {
      String text = row.get(name);
      return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
  }

  /// A function of others.
  ///
  /// @param function one of `FUNCTIONS`
  record Apply(String function, List<Expression> parts) implements Expression {
    /// Those known.
    static final List<String> FUNCTIONS = List.of("+", "-", "*", "/", "min", "max", "sum");

    @Override
    public OptionalDouble value(Map<String, String> row) {
      double found = 0;
      for (int i = 0; i < parts.size(); i++) {
        OptionalDouble next = parts.get(i).value(row);
        if (next.isEmpty()) {
          return next;
        }
        found = i == 0 ? next.getAsDouble() : with(found, next.getAsDouble());
      }
      return OptionalDouble.of(found);
    }

    private double with(double found, double next) {
      return switch (function) {
        case "-" -> found - next;
        case "*" -> found * next;
        case "/" -> found / next;
        case "min" -> Math.min(found, next);
        case "max" -> Math.max(found, next);
        case String _ -> found + next;
      };
    }
  }
}
