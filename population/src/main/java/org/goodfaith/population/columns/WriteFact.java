package org.goodfaith.population.columns;

import org.goodfaith.core.record.Fact;
import org.goodfaith.core.rulebook.FactType;

/// Writes one fact of a row.
final class WriteFact {
  private WriteFact() {}

  static void write(WriteTable table, int field, Fact fact) {
    FactType type = table.shape().fields().get(field).type();
    switch (fact) {
      case Fact.Money money
          when type instanceof FactType.Money of
              && of.scale() == money.amount().scale()
              && of.currency().equals(money.currency()) ->
          table.fact(field, money.amount().unscaled());
      case Fact.Count count when type instanceof FactType.Count ->
          table.fact(field, count.number());
      case Fact.Status status when type instanceof FactType.Status ->
          table.fact(field, status.level());
      case Fact.Day day when type instanceof FactType.Day -> table.fact(field, Days.of(day.day()));
      case Fact.Code code when type instanceof FactType.Code -> table.word(field, code.code());
      case Fact.Digest digest when type instanceof FactType.Digest ->
          table.word(field, digest.hash().hex());
      case Fact.Money _, Fact.Count _, Fact.Status _, Fact.Day _, Fact.Code _, Fact.Digest _ ->
          throw new IllegalArgumentException(
              "the fact '"
                  + table.shape().fields().get(field).name()
                  + "' of '"
                  + table.shape().kind()
                  + "' is not of the type the law gives it");
    }
  }
}
