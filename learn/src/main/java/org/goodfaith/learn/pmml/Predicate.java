package org.goodfaith.learn.pmml;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A condition of a PMML scorecard. True, false, or unknown where a field is missing.
sealed interface Predicate {
  /// What a condition says of a row.
  enum Truth {
    /// It does not hold.
    FALSE,
    /// A field is missing.
    UNKNOWN,
    /// It holds.
    TRUE;

    static Truth of(boolean holds) {
      return holds ? TRUE : FALSE;
    }
  }

  /// @param row texts by field; a field that is missing is not there
  /// @return what it says of the row
  Truth test(Map<String, String> row);

  /// Adds the fields it reads.
  void fields(Set<String> into);

  /// Always the same.
  record Always(boolean holds) implements Predicate {
    @Override
    public Truth test(Map<String, String> row) {
      return Truth.of(holds);
    }

    @Override
    public void fields(Set<String> into) {
      // It reads none.
    }
  }

  /// Whether a field is missing.
  record Missing(String field, boolean missing) implements Predicate {
    @Override
    public Truth test(Map<String, String> row) {
      return Truth.of(row.containsKey(field) != missing);
    }

    @Override
    public void fields(Set<String> into) {
      into.add(field);
    }
  }

  /// How a value compares.
  enum Operator {
    /// `equal`
    EQUAL,
    /// `notEqual`
    NOT_EQUAL,
    /// `lessThan`
    LESS,
    /// `lessOrEqual`
    AT_MOST,
    /// `greaterThan`
    MORE,
    /// `greaterOrEqual`
    AT_LEAST;

    boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case NOT_EQUAL -> order != 0;
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case MORE -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }
  }

  /// A field against a value.
  ///
  /// @param number whether both are numbers
  record Simple(String field, Operator operator, String value, boolean number)
      implements Predicate {
    @Override
    public Truth test(Map<String, String> row) {
      String text = row.get(field);
      if (text == null) {
        return Truth.UNKNOWN;
      }
      int order =
          number
              ? Double.compare(Double.parseDouble(text) + 0.0, Double.parseDouble(value) + 0.0)
              : text.compareTo(value);
      return Truth.of(operator.holds(order));
    }

    @Override
    public void fields(Set<String> into) {
      into.add(field);
    }
  }

  /// A field against a set.
  ///
  /// @param in whether it must be inside
  record OfSet(String field, boolean in, List<String> values, boolean number) implements Predicate {
    @Override
    public Truth test(Map<String, String> row) {
      String text = row.get(field);
      if (text == null) {
        return Truth.UNKNOWN;
      }
      boolean found =
          number
              ? values.stream()
                  .anyMatch(value -> Double.parseDouble(value) == Double.parseDouble(text))
              : values.contains(text);
      return Truth.of(found == in);
    }

    @Override
    public void fields(Set<String> into) {
      into.add(field);
    }
  }

  /// Several conditions.
  ///
  /// @param operator `and`, `or` or `xor`
  record Compound(String operator, List<Predicate> parts) implements Predicate {
    @Override
    public Truth test(Map<String, String> row) {
      Truth found = parts.getFirst().test(row);
      for (Predicate part : parts.subList(1, parts.size())) {
        Truth next = part.test(row);
        found =
            switch (operator) {
              case "and" -> found.compareTo(next) < 0 ? found : next;
              case "or" -> found.compareTo(next) > 0 ? found : next;
              case String _ ->
                  found == Truth.UNKNOWN || next == Truth.UNKNOWN
                      ? Truth.UNKNOWN
                      : Truth.of(found != next);
            };
      }
      return found;
    }

    @Override
    public void fields(Set<String> into) {
      parts.forEach(part -> part.fields(into));
    }
  }
}
