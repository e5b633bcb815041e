package org.goodfaith.lab.world;

/// Traits of made-up people, in arrays: one place for each person. What is drawn once is drawn from
/// seed and number alone, so that person 7 of a thousand is person 7 of a million.
public final class People {
  /// Age in years at the start.
  public final byte[] age;

  /// Region, from 0; the last two are watched more closely.
  public final byte[] region;

  /// Marks: see the constants.
  public final byte[] marks;

  /// Monthly income against the median.
  public final float[] income;

  /// How careless: 1 on average.
  public final float[] carelessness;

  /// Chance of lawful dissent in a month.
  public final float[] voice;

  /// People of the same name.
  public final byte[] namesakes;

  /// Savings at the start, in months of own income.
  public final float[] savings;

  private static final int MINORITY = 1;
  private static final int WOMAN = 2;
  private static final int COUNTRY = 4;
  private static final int DEBTOR = 8;
  private static final int DISAPPROVED = 16;
  private static final int RECORDED = 32;

  private final long seed;
  private final long first;
  private final Chance chance;
  private final Parameters parameters;
  private final int closelyFrom;

  private People(Parameters parameters, long seed, long first, int count) {
    this.parameters = parameters;
    this.closelyFrom = parameters.whole("people.regions") - 2;
    this.seed = seed;
    this.first = first;
    this.chance = new Chance(seed);
    age = new byte[count];
    region = new byte[count];
    marks = new byte[count];
    income = new float[count];
    carelessness = new float[count];
    voice = new float[count];
    namesakes = new byte[count];
    savings = new float[count];
  }

  /// @param parameters of the world
  /// @param seed of the run
  /// @param count how many, from number 0 on
  /// @param blocks threads to use
  /// @return them
  public static People of(Parameters parameters, long seed, int count, InBlocks blocks) {
    People people = new People(parameters, seed, 0, count);
    blocks.run(count, people::draw);
    return people;
  }

  /// @param parameters of the world
  /// @param seed of the run
  /// @param first number of the first
  /// @param count how many
  /// @return a part of the people, for whoever writes all of them one part after the other
  public static People part(Parameters parameters, long seed, long first, int count) {
    People people = new People(parameters, seed, first, count);
    people.draw(0, count);
    return people;
  }

  /// @return how many
  public int count() {
    return age.length;
  }

  /// @return the seed they were drawn from
  public long seed() {
    return seed;
  }

  /// @return the number of the first of them
  public long first() {
    return first;
  }

  /// @return what stands for person `i` in `Chance`
  public long luck(int i) {
    return chance.person(first + i);
  }

  /// @return whether person `i` is of the minority
  public boolean minority(int i) {
    return (marks[i] & MINORITY) != 0;
  }

  /// @return whether person `i` is a woman; nothing depends on it, and reports show that
  public boolean woman(int i) {
    return (marks[i] & WOMAN) != 0;
  }

  /// @return whether person `i` lives in the country
  public boolean country(int i) {
    return (marks[i] & COUNTRY) != 0;
  }

  /// @return whether person `i` has a debt at the start
  public boolean debtor(int i) {
    return (marks[i] & DEBTOR) != 0;
  }

  /// @return whether person `i` buys what the feared system disapproves of
  public boolean disapproved(int i) {
    return (marks[i] & DISAPPROVED) != 0;
  }

  /// @return whether anything about person `i` is recorded anywhere at the start
  public boolean recorded(int i) {
    return (marks[i] & RECORDED) != 0;
  }

  /// @return whether person `i` is watched more closely than others
  public boolean watched(int i) {
    return minority(i) || region[i] >= closelyFrom;
  }

  private void draw(int from, int until) {
    int youngest = parameters.whole("people.age.youngest");
    int ages = parameters.whole("people.age.oldest") - youngest + 1;
    int regions = parameters.whole("people.regions");
    double loudest = parameters.of("voice.most");
    double start = parameters.of("people.savings");
    double shared = parameters.of("people.namesakes");
    double most = parameters.of("people.namesakes.most");
    for (int i = from; i < until; i++) {
      long luck = luck(i);
      age[i] = (byte) (youngest + (int) (once(luck, Draw.AGE) * ages));
      region[i] = (byte) (once(luck, Draw.REGION) * regions);
      marks[i] = marks(luck);
      income[i] = (float) income(luck, age[i], marks[i]);
      carelessness[i] = (float) Chance.exponential(once(luck, Draw.CARE));
      double outspoken = once(luck, Draw.VOICE);
      voice[i] = (float) (loudest * outspoken * outspoken * outspoken);
      double named = once(luck, Draw.NAMESAKES);
      namesakes[i] = (byte) (named < 1 - shared ? 0 : Math.min(most, 1 / (1 + 1 / most - named)));
      savings[i] = (float) (start * Chance.exponential(once(luck, Draw.SAVINGS)));
    }
  }

  private byte marks(long luck) {
    int marks = 0;
    marks |= once(luck, Draw.GROUP) < parameters.of("people.minority") ? MINORITY : 0;
    marks |= once(luck, Draw.SEX) < parameters.of("people.women") ? WOMAN : 0;
    marks |= once(luck, Draw.COUNTRY) < parameters.of("people.country") ? COUNTRY : 0;
    double credit = once(luck, Draw.DEBT);
    marks |= credit < parameters.of("people.debtors") ? DEBTOR : 0;
    marks |= credit < parameters.of("people.recorded") ? RECORDED : 0;
    marks |= once(luck, Draw.PURCHASES) < parameters.of("feared.purchases.share") ? DISAPPROVED : 0;
    return (byte) marks;
  }

  private double income(long luck, int years, int marked) {
    double log =
        Chance.normal(once(luck, Draw.INCOME), once(luck, Draw.INCOME_TOO))
            * parameters.of("people.income.spread");
    double away =
        (years - parameters.of("people.income.peak")) / parameters.of("people.income.far");
    double earned = StrictMath.exp(log) * (parameters.of("people.income.top") - away * away);
    earned *= (marked & MINORITY) != 0 ? parameters.of("people.minority.income") : 1;
    return earned * ((marked & COUNTRY) != 0 ? parameters.of("people.country.income") : 1);
  }

  private static double once(long luck, Draw draw) {
    return Chance.unit(luck, 0, draw);
  }
}
