package org.goodfaith.lab.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreStanding;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.world.Chance;
import org.goodfaith.lab.world.Draw;
import org.goodfaith.lab.world.People;

/// A customer's year in shops, honest or with a trick, and what it scores.
final class ShopYear {
  private static final String SCORE = "loyalty";
  private static final String KIND = "shop.month";
  private static final int MONTHS = 12;
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 15);
  private static final SubjectKey CUSTOMER = new SubjectKey(1);
  private static final int START = 350;
  private static final int MOST = 950;

  private final Rulebook law;
  private final LawOn lawThen;
  private final People people;
  private final Optional<RecordKind> kind;

  ShopYear(Rulebook law, People people) {
    this.law = law;
    this.lawThen = law.on(AS_OF);
    this.people = people;
    this.kind = lawThen.kind(KIND);
  }

  /// Ways to have more points.
  enum Trick {
    /// None.
    HONEST("An honest year", 0),
    /// The same goods in four parcels.
    SPLIT("The same goods in four orders each", 0),
    /// A trifle in each month without an order.
    TRIFLE("An order of one pound in every empty month", 0),
    /// Ordered and sent back.
    RETURN("As many orders again, all sent back", 0),
    /// Half as much again.
    SPEND("Half as much money again", 0),
    /// Ten friends.
    FRIENDS("Ten friends added", 10);

    private final String words;
    private final int friends;

    Trick(String words, int friends) {
      this.words = words;
      this.friends = friends;
    }

    String words() {
      return words;
    }
  }

  /// @param points under the rulebook; 0 where it gives no score
  /// @param withoutCaps under the other score
  /// @param privileged whether the grade opens something
  /// @param pounds spent in the year
  record Scored(int points, double withoutCaps, boolean privileged, double pounds) {}

  /// @param i which customer
  /// @param trick how
  /// @param basket by which amounts are multiplied
  Scored score(int i, Trick trick, double basket) {
    List<SealedEntry> entries = new ArrayList<>();
    add(entries, new EntryBody.Registered(SubjectKind.PERSON, Hash.zero()));
    enter(entries, new Act.Consent(AS_OF.minusYears(1), SCORE));
    double spent = 0;
    double other = START + 10.0 * trick.friends;
    for (int month = 0; month < MONTHS; month++) {
      long luck = people.luck(i);
      double busy = Chance.unit(luck, 0, Draw.BILLS) * 3;
      int orders = (int) (busy * Chance.exponential(Chance.unit(luck, month, Draw.SCENARIO)));
      double each = basket * (10 + 50 * Chance.unit(luck, month + MONTHS, Draw.SCENARIO));
      double net = orders * each * (trick == Trick.SPEND ? 1.5 : 1);
      int returns = trick == Trick.RETURN ? orders : 0;
      if (trick == Trick.TRIFLE && orders == 0) {
        orders = 1;
        net = 1;
      }
      int placed = trick == Trick.SPLIT ? 4 * orders : orders + returns;
      if (placed > 0) {
        LocalDate day = AS_OF.minusMonths(MONTHS - month).withDayOfMonth(28);
        record(placed, returns, net, day).ifPresent(one -> enter(entries, new Act.Recorded(one)));
      }
      spent += net;
      other += 6.0 * placed + net / 20;
    }
    return scored(entries, Math.min(MOST, other), spent);
  }

  private Scored scored(List<SealedEntry> entries, double other, double spent) {
    var standing = new FoldStanding(law, AS_OF, entries.size()).fold(CUSTOMER, entries);
    for (ScoreOutcome outcome : ScoreStanding.score(lawThen, standing)) {
      if (outcome instanceof ScoreOutcome.Scored scored && scored.score().equals(SCORE)) {
        return new Scored((int) scored.points().value(), other, privileged(scored.grade()), spent);
      }
    }
    return new Scored(0, other, false, spent);
  }

  private boolean privileged(String grade) {
    return lawThen.measures().stream()
        .filter(one -> one.measureClass() == MeasureClass.PRIVILEGE)
        .anyMatch(one ->
            one.trigger() instanceof MeasureRule.OnGrade onGrade
                && onGrade.score().equals(SCORE)
                && onGrade.grades().contains(grade));
  }

  private Optional<Record> record(int orders, int returns, double net, LocalDate day) {
    return kind.map(found -> {
      Map<String, Fact> facts = new TreeMap<>();
      found.field("orders").ifPresent(_ -> facts.put("orders", new Fact.Count(orders)));
      found.field("returns").ifPresent(_ -> facts.put("returns", new Fact.Count(returns)));
      found
          .field("net")
          .filter(field -> field.type() instanceof FactType.Money)
          .ifPresent(field -> facts.put("net", money((FactType.Money) field.type(), net)));
      return Record.of(KIND, day, facts);
    });
  }

  private static Fact money(FactType.Money type, double amount) {
    long unscaled = Math.round(amount * StrictMath.pow(10, type.scale()));
    return new Fact.Money(new Decimal(unscaled, type.scale()), type.currency());
  }

  private static void enter(List<SealedEntry> entries, Act act) {
    String reference = "r" + entries.size();
    add(entries, new EntryBody.Entered(act, "shop", reference, "shop", 0, ""));
  }

  private static void add(List<SealedEntry> entries, EntryBody body) {
    int seq = entries.size() + 1;
    entries.add(new SealedEntry(new EntryRef(CUSTOMER, seq), entries.size(), body));
  }
}
