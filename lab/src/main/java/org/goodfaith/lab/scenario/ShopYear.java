package org.goodfaith.lab.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// A customer's year in shops, honest or with a trick, and what it scores.
final class ShopYear {
  private static final String SCORE = "loyalty";
  private static final String KIND = "shop.month";
  private static final int MONTHS = 12;
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 15);
  private static final SubjectKey CUSTOMER = new SubjectKey(1);

  private final Rulebook law;
  private final LawOn lawThen;
  private final People people;
  private final Optional<RecordKind> kind;
  private final ShopHabits habits = ShopHabits.of(Parameters.shipped());

  ShopYear(Rulebook law, People people) {
    this.law = law;
    this.lawThen = law.on(AS_OF);
    this.people = people;
    this.kind = lawThen.kind(KIND);
  }

  /// Ways to have more points.
  enum Trick {
    /// None.
    HONEST("An honest year"),
    /// The same goods in four parcels.
    SPLIT("The same goods in four orders each"),
    /// A trifle in each month without an order.
    TRIFLE("An order of one pound in every empty month"),
    /// Ordered and sent back.
    RETURN("As many orders again, all sent back"),
    /// Half as much again.
    SPEND("Half as much money again"),
    /// Ten friends.
    FRIENDS("Ten friends added");

    private final String words;

    Trick(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /// @param points under the rulebook; empty where it gives no score, which is no low one
  /// @param withoutCaps under the other score, which everybody has
  /// @param privileged whether the grade opens something
  /// @param pounds spent in the year
  record Scored(OptionalInt points, double withoutCaps, boolean privileged, double pounds) {}

  /// @return whether the law has such a score at all
  boolean lawHasScore() {
    return lawThen.score(SCORE).isPresent();
  }

  /// @param i which customer
  /// @param trick how
  /// @param basket by which amounts are multiplied
  Scored score(int i, Trick trick, double basket) {
    List<SealedEntry> entries = new ArrayList<>();
    add(entries, new EntryBody.Registered(SubjectKind.PERSON, Hash.zero()));
    enter(entries, new Act.Consent(AS_OF.minusYears(1), SCORE));
    double spent = 0;
    ShopHabits.Rival rival = habits.rival();
    double other = rival.start() + (trick == Trick.FRIENDS ? rival.friend() * habits.friends() : 0);
    for (int month = 0; month < MONTHS; month++) {
      long luck = people.luck(i);
      double busy = Chance.unit(luck, 0, Draw.BILLS) * habits.orders();
      int orders = (int) (busy * Chance.exponential(Chance.unit(luck, month, Draw.SCENARIO)));
      double each = basket * habits.amount(Chance.unit(luck, month + MONTHS, Draw.SCENARIO));
      double net = orders * each * (trick == Trick.SPEND ? habits.spend() : 1);
      int returns = trick == Trick.RETURN ? orders : 0;
      if (trick == Trick.TRIFLE && orders == 0) {
        orders = 1;
        net = habits.trifle();
      }
      int placed = trick == Trick.SPLIT ? habits.parcels() * orders : orders + returns;
      if (placed > 0) {
        LocalDate day = AS_OF.minusMonths(MONTHS - month).withDayOfMonth(28);
        record(placed, returns, net, day).ifPresent(one -> enter(entries, new Act.Recorded(one)));
      }
      spent += net;
      other += rival.order() * placed + net / rival.pounds();
    }
    return scored(entries, Math.min(rival.most(), other), spent);
  }

  private Scored scored(List<SealedEntry> entries, double other, double spent) {
    var standing = new FoldStanding(law, AS_OF, entries.size()).fold(CUSTOMER, entries);
    for (ScoreOutcome outcome : ScoreStanding.score(lawThen, standing)) {
      if (outcome instanceof ScoreOutcome.Scored scored && scored.score().equals(SCORE)) {
        OptionalInt points = OptionalInt.of((int) scored.points().value());
        return new Scored(points, other, privileged(scored.grade()), spent);
      }
    }
    return new Scored(OptionalInt.empty(), other, false, spent);
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
