package org.goodfaith.population.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Term;

/// The tables that the records of a law fill: one for each kind and shape of its facts, in order of
/// the law.
///
/// Two versions of a kind have one shape where their facts have the same names, sorts, scales and
/// currencies. Bounds and listed codes may differ.
public final class Shapes {
  private final List<Shape> shapes = new ArrayList<>();
  private final Map<String, List<Version>> versions = new LinkedHashMap<>();

  private Shapes() {}

  /// @param kind code of the kind
  /// @param fields its facts, in order, with the codes of all versions
  public record Shape(String kind, List<FactField> fields) {
    /// Copies the list.
    public Shape {
      fields = List.copyOf(fields);
    }
  }

  private record Version(Term term, int table) {}

  /// @return the tables for all that is recorded under a law, on any day
  public static Shapes of(Rulebook rulebook) {
    Shapes shapes = new Shapes();
    for (RecordKind kind : rulebook.blocks(RecordKind.class)) {
      shapes
          .versions
          .computeIfAbsent(kind.code(), _ -> new ArrayList<>())
          .add(new Version(kind.origin().term(), shapes.take(kind)));
    }
    return shapes;
  }

  private int take(RecordKind kind) {
    for (int i = 0; i < shapes.size(); i++) {
      Shape known = shapes.get(i);
      if (known.kind().equals(kind.code()) && alike(known.fields(), kind.facts())) {
        shapes.set(i, new Shape(kind.code(), merged(known.fields(), kind.facts())));
        return i;
      }
    }
    shapes.add(new Shape(kind.code(), kind.facts()));
    return shapes.size() - 1;
  }

  private static boolean alike(List<FactField> some, List<FactField> others) {
    boolean alike = some.size() == others.size();
    for (int i = 0; alike && i < some.size(); i++) {
      alike =
          some.get(i).name().equals(others.get(i).name())
              && alike(some.get(i).type(), others.get(i).type());
    }
    return alike;
  }

  private static boolean alike(FactType one, FactType other) {
    return one instanceof FactType.Money ? one.equals(other) : one.getClass() == other.getClass();
  }

  private static List<FactField> merged(List<FactField> some, List<FactField> others) {
    List<FactField> merged = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      FactField one = some.get(i);
      FactType type = merged(one.type(), others.get(i).type());
      merged.add(new FactField(one.name(), type, one.required() && others.get(i).required()));
    }
    return merged;
  }

  private static FactType merged(FactType one, FactType other) {
    if (one instanceof FactType.Code some && other instanceof FactType.Code more) {
      List<String> codes = new ArrayList<>(some.allowed());
      more.allowed().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
      return new FactType.Code(codes);
    }
    if (one instanceof FactType.Count a && other instanceof FactType.Count b) {
      return new FactType.Count(
          a.unit(), Math.min(a.least(), b.least()), Math.max(a.most(), b.most()));
    }
    if (one instanceof FactType.Status a && other instanceof FactType.Status b) {
      return new FactType.Status(Math.min(a.least(), b.least()), Math.max(a.most(), b.most()));
    }
    return one;
  }

  /// @return all tables
  public List<Shape> shapes() {
    return List.copyOf(shapes);
  }

  /// @param kind code of the kind
  /// @param day of conduct, as `Days` counts
  /// @return number of the table for such a record, negative where the law knows no such kind then
  public int table(String kind, int day) {
    List<Version> known = versions.get(kind);
    if (known == null) {
      return -1;
    }
    for (Version version : known) {
      Term term = version.term();
      if (day >= term.from().toEpochDay() && day <= term.until().toEpochDay()) {
        return version.table();
      }
    }
    return -1;
  }
}
