package org.goodfaith.core.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.RecordTest;

/// One attributable fact about one subject.
///
/// @param kind code of the catalogue's item
/// @param day day of conduct
/// @param facts by name
/// @param evidence code of the evidence standard met; empty where the kind asks for none
/// @param evidenceDigest SHA-256 of the document in hexadecimal digits; empty where none
public record Record(
    String kind,
    LocalDate day,
    SortedMap<String, Fact> facts,
    String evidence,
    String evidenceDigest) {
  /// Copies the map.
  public Record {
    facts = FewFacts.of(facts);
  }

  /// @return a record without evidence, as neutral kinds are
  public static Record of(String kind, LocalDate day, Map<String, Fact> facts) {
    return new Record(kind, day, new TreeMap<>(facts), "", "");
  }

  /// @return whether it is one of the records that a rule speaks of
  public boolean meets(RecordTest test) {
    if (!kind.equals(test.kind())) {
      return false;
    }
    for (Where where : test.where()) {
      if (!meets(where)) {
        return false;
      }
    }
    return true;
  }

  private boolean meets(Where where) {
    Fact fact = facts.get(where.field());
    if (fact == null) {
      return false;
    }
    Optional<Decimal> number = fact.numeric();
    if (number.isEmpty()) {
      return fact.text().equals(where.value());
    }
    return Decimal.parse(where.value(), number.get().scale())
        .filter(bound -> where.comparison().holds(number.get().compareTo(bound)))
        .isPresent();
  }

  /// @return the fact of this name, or empty
  public Optional<Fact> fact(String name) {
    return Optional.ofNullable(facts.get(name));
  }
}
