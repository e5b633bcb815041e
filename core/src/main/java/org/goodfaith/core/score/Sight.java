package org.goodfaith.core.score;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.score.ScorePlan.Choice;
import org.goodfaith.core.score.ScorePlan.Look;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.jspecify.annotations.Nullable;

/// One standing as a plan looks at it, without what nobody counts because it is in doubt: facts by
/// number, and records looked at and chosen, each found once for all characteristics that ask for
/// them. For one thread.
final class Sight {
  private final ScorePlan plan;
  private final Standing standing;
  private final ScorePlan.Edges edges;
  private final StandingRecord[] records;
  private final @Nullable Fact[] @Nullable [] columns;
  private final @Nullable Picked[] looks;
  private final @Nullable Picked[] choices;

  Sight(ScorePlan plan, Standing standing) {
    this.plan = plan;
    this.standing = standing;
    edges = plan.edges(standing.asOf());
    records = standing.counted().toArray(new StandingRecord[0]);
    columns = new @Nullable Fact[plan.fields().size()][];
    looks = new @Nullable Picked[plan.looks().size()];
    choices = new @Nullable Picked[plan.choices().size()];
  }

  Standing standing() {
    return standing;
  }

  /// @return how many of the records counted are of one of the kinds
  int count(List<String> kinds) {
    int count = 0;
    for (StandingRecord record : records) {
      count += kinds.contains(record.record().kind()) ? 1 : 0;
    }
    return count;
  }

  StandingRecord record(int place) {
    return records[place];
  }

  /// @return records of the kinds within the window that nobody counts, because of their dispute
  List<StandingRecord> uncounted(int choice) {
    Look look = plan.looks().get(plan.choices().get(choice).look());
    return standing.uncounted().stream().filter(record -> within(look, record)).toList();
  }

  private boolean within(Look look, StandingRecord record) {
    return record.record().day().isAfter(edges.before()[look.window()])
        && look.kinds().contains(record.record().kind());
  }

  /// @return the same, looked at on an earlier day
  Sight at(LocalDate day) {
    return new Sight(plan, standing.at(day));
  }

  /// Some records of the standing, by day.
  static final class Picked {
    private final StandingRecord[] all;
    private final int[] places;
    private final int size;
    private @Nullable List<EntryRef> refs;

    private Picked(StandingRecord[] all, int[] places, int size) {
      this.all = all;
      this.places = places;
      this.size = size;
    }

    int size() {
      return size;
    }

    /// @return where the one of this number stands among all records
    int place(int number) {
      return places[number];
    }

    LocalDate day(int number) {
      return all[places[number]].record().day();
    }

    /// @return their entries, in ledger order
    List<EntryRef> refs() {
      List<EntryRef> known = refs;
      if (known == null) {
        EntryRef[] found = new EntryRef[size];
        for (int i = 0; i < size; i++) {
          found[i] = all[places[i]].ref();
        }
        Arrays.sort(found);
        known = List.of(found);
        refs = known;
      }
      return known;
    }
  }

  /// @return records of the kinds within the window, whether they meet the condition or not
  Picked looked(int choice) {
    return look(plan.choices().get(choice).look());
  }

  /// @return records that meet the condition
  Picked chosen(int choice) {
    Picked known = choices[choice];
    if (known == null) {
      known = choose(plan.choices().get(choice));
      choices[choice] = known;
    }
    return known;
  }

  /// @return the number in a fact, or null where the record has none
  @Nullable Decimal number(int field, int place) {
    return switch (column(field)[place]) {
      case Fact.Money money -> money.amount();
      case Fact.Count count -> Decimal.of(count.number());
      case Fact.Status status -> Decimal.of(status.level());
      case Fact.Day _, Fact.Code _, Fact.Digest _ -> null;
      case null -> null;
    };
  }

  /// @return the fact's spelling, or null where the record has none
  @Nullable String text(int field, int place) {
    Fact fact = column(field)[place];
    return fact == null ? null : fact.text();
  }

  /// @return whether a record of this day is within the age of this number
  boolean young(int age, LocalDate day) {
    return !day.isBefore(edges.youngest()[age]);
  }

  private Picked look(int number) {
    Picked known = looks[number];
    if (known == null) {
      Look look = plan.looks().get(number);
      int[] places = new int[records.length];
      int size = 0;
      for (int i = 0; i < records.length; i++) {
        if (within(look, records[i])) {
          places[size++] = i;
        }
      }
      known = new Picked(records, places, size);
      looks[number] = known;
    }
    return known;
  }

  private Picked choose(Choice choice) {
    Picked looked = look(choice.look());
    if (!choice.where().conditional()) {
      return looked;
    }
    int[] places = new int[looked.size()];
    int size = 0;
    for (int i = 0; i < looked.size(); i++) {
      if (meets(choice, looked.place(i))) {
        places[size++] = looked.place(i);
      }
    }
    return size == looked.size() ? looked : new Picked(records, places, size);
  }

  private boolean meets(Choice choice, int place) {
    Fact fact = column(choice.field())[place];
    if (fact == null) {
      return false;
    }
    Decimal number = number(choice.field(), place);
    return number == null ? fact.text().equals(choice.where().value()) : choice.meets(number);
  }

  private @Nullable Fact[] column(int field) {
    @Nullable Fact[] known = columns[field];
    if (known == null) {
      String name = plan.fields().get(field);
      known = new @Nullable Fact[records.length];
      for (int i = 0; i < records.length; i++) {
        known[i] = records[i].record().facts().get(name);
      }
      columns[field] = known;
    }
    return known;
  }
}
