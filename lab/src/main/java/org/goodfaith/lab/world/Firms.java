package org.goodfaith.lab.world;

/// Firms of the made-up country, with traits that last. Firm 7 of a hundred is firm 7 of a million.
public final class Firms {
  /// Seeds of firms lie beside those of people.
  private static final int BESIDE_PEOPLE = 17;

  private static final int LOAN = 1;
  private static final int UTILITY = 2;
  private static final int RENT = 4;
  private static final int TAX = 8;
  private static final int ONLINE = 16;

  /// Years since it began, at the start.
  public final byte[] age;

  /// How many work there.
  public final short[] size;

  /// What is left of sales after costs, as a share of usual sales; below zero for some.
  public final float[] margin;

  /// Savings at the start, in months of usual sales.
  public final float[] savings;

  private final byte[] marks;
  private final Chance chance;
  private final Parameters parameters;

  private Firms(Parameters parameters, long seed, int count) {
    this.parameters = parameters;
    this.chance = chance(seed);
    age = new byte[count];
    size = new short[count];
    margin = new float[count];
    savings = new float[count];
    marks = new byte[count];
  }

  /// @param parameters of the world
  /// @param seed of the run
  /// @param people how many people there are: firms are so many for each of them
  /// @param blocks threads to use
  /// @return them
  public static Firms of(Parameters parameters, long seed, int people, InBlocks blocks) {
    int count = (int) Math.round(people * parameters.of("firms.each"));
    Firms firms = new Firms(parameters, seed, count);
    blocks.run(count, firms::draw);
    return firms;
  }

  /// @return the chance of firms
  public static Chance chance(long seed) {
    return new Chance(seed + BESIDE_PEOPLE);
  }

  /// @param luck of a firm
  /// @return how careless it is: 1 on average, most of them less
  public static double carelessness(long luck) {
    return Chance.exponential(once(luck, Draw.CARE));
  }

  /// @param luck of a firm
  /// @return whether it is a licensed kitchen
  public static boolean kitchen(Parameters parameters, long luck) {
    return once(luck, Draw.REGION) < parameters.of("firms.kitchens");
  }

  /// @param luck of a firm
  /// @return whether it does in a year what a market office penalises
  public static boolean penalised(Parameters parameters, long luck, int year) {
    return Chance.unit(luck, year, Draw.LISTED)
        < parameters.of("firms.penalty") * carelessness(luck);
  }

  /// @return how many
  public int count() {
    return age.length;
  }

  /// @return what stands for firm `i` in `Chance`
  public long luck(int i) {
    return chance.person(i);
  }

  /// @return whether firm `i` is a licensed kitchen
  public boolean kitchen(int i) {
    return kitchen(parameters, luck(i));
  }

  /// @return whether firm `i` is penalised in a year
  public boolean penalised(int i, int year) {
    return penalised(parameters, luck(i), year);
  }

  /// @return whether firm `i` has a loan of a bank
  public boolean loan(int i) {
    return (marks[i] & LOAN) != 0;
  }

  /// @return whether firm `i` has a utility contract of its own
  public boolean utility(int i) {
    return (marks[i] & UTILITY) != 0;
  }

  /// @return whether firm `i` rents from somebody who would report
  public boolean rent(int i) {
    return (marks[i] & RENT) != 0;
  }

  /// @return whether firm `i` files taxes and would share how
  public boolean tax(int i) {
    return (marks[i] & TAX) != 0;
  }

  /// @return whether firm `i` sells where its orders are counted
  public boolean online(int i) {
    return (marks[i] & ONLINE) != 0;
  }

  private void draw(int from, int until) {
    for (int i = from; i < until; i++) {
      long luck = luck(i);
      double old = parameters.of("firms.age") * Chance.exponential(once(luck, Draw.AGE));
      age[i] = (byte) Math.min(80, old);
      size[i] = size(once(luck, Draw.GROUP), once(luck, Draw.SEX));
      margin[i] =
          (float)
              (parameters.of("firms.margin")
                  + parameters.of("firms.margin.spread")
                      * Chance.normal(once(luck, Draw.INCOME), once(luck, Draw.INCOME_TOO)));
      savings[i] =
          (float) (parameters.of("firms.savings") * Chance.exponential(once(luck, Draw.SAVINGS)));
      int has = once(luck, Draw.DEBT) < parameters.of("firms.loan") ? LOAN : 0;
      has |= once(luck, Draw.BILLS) < parameters.of("firms.utility") ? UTILITY : 0;
      has |= once(luck, Draw.COUNTRY) < parameters.of("firms.rent") ? RENT : 0;
      has |= once(luck, Draw.VOICE) < parameters.of("firms.tax") ? TAX : 0;
      has |= once(luck, Draw.PURCHASES) < parameters.of("firms.online") ? ONLINE : 0;
      marks[i] = (byte) has;
    }
  }

  private short size(double which, double within) {
    double alone = parameters.of("firms.alone");
    double few = alone + parameters.of("firms.few");
    return (short) (which < alone ? 1 : which < few ? 2 + (int) (within * 8) : 10 + within * 40);
  }

  private static double once(long luck, Draw draw) {
    return Chance.unit(luck, 0, draw);
  }
}
