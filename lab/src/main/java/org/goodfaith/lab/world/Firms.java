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

  /// How careless: 1 on average, most of them less.
  public final float[] carelessness;

  private static final int MONTHS_A_YEAR = 12;

  private final byte[] marks;
  private final Sector[] sectors;
  private final long first;
  private final Chance chance;
  private final Parameters parameters;
  private final double each;
  private final double penalty;
  private final double caught;
  private final double uneven;

  private Firms(Parameters parameters, long seed, long first, int count) {
    this.parameters = parameters;
    this.first = first;
    this.chance = new Chance(seed + BESIDE_PEOPLE);
    each = parameters.of("firms.each");
    penalty = parameters.of("firms.penalty");
    caught = parameters.of("firms.caught");
    uneven = parameters.of("enforce.uneven");
    age = new byte[count];
    size = new short[count];
    margin = new float[count];
    savings = new float[count];
    carelessness = new float[count];
    marks = new byte[count];
    sectors = new Sector[count];
  }

  /// What a firm does. Two things hang on it: how closely it is watched, and that kitchens alone
  /// have a licence to lose.
  public enum Sector {
    /// Licensed kitchens.
    KITCHENS("Kitchens"),
    /// Builders.
    BUILDING("Builders"),
    /// Shops and wholesalers.
    TRADE("Trade"),
    /// All others.
    SERVICES("Services");

    private final String words;

    Sector(String words) {
      this.words = words;
    }

    /// @return as a report says it
    public String words() {
      return words;
    }
  }

  /// How many work in a firm.
  public enum Size {
    /// Its owner alone.
    ALONE("One person"),
    /// Two to nine.
    FEW("Two to nine people"),
    /// More.
    MANY("Ten people and more");

    private static final int FEWEST_OF_MANY = 10;

    private final String words;

    Size(String words) {
      this.words = words;
    }

    /// @return as a report says it
    public String words() {
      return words;
    }
  }

  /// @param parameters of the world
  /// @param seed of the run
  /// @param people how many people there are: firms are so many for each of them
  /// @param blocks threads to use
  /// @return them
  public static Firms of(Parameters parameters, long seed, int people, InBlocks blocks) {
    Firms firms = new Firms(parameters, seed, 0, (int) count(parameters, people));
    blocks.run(firms.count(), firms::draw);
    return firms;
  }

  /// @param parameters of the world
  /// @param seed of the run
  /// @param first number of the first
  /// @param count how many
  /// @return a part of the firms, for whoever writes all of them one part after the other
  public static Firms part(Parameters parameters, long seed, long first, int count) {
    Firms firms = new Firms(parameters, seed, first, count);
    firms.draw(0, count);
    return firms;
  }

  /// @return how many firms so many people have
  public static long count(Parameters parameters, long people) {
    return Math.round(people * parameters.of("firms.each"));
  }

  /// @return what firm `i` does
  public Sector sector(int i) {
    return sectors[i];
  }

  /// @return the band of firm `i` by how many work there
  public Size band(int i) {
    return size[i] == 1 ? Size.ALONE : size[i] < Size.FEWEST_OF_MANY ? Size.FEW : Size.MANY;
  }

  /// @return whether firm `i` is of a sector that is watched more closely than others
  public boolean watched(int i) {
    return sectors[i] == Sector.KITCHENS || sectors[i] == Sector.BUILDING;
  }

  /// @return the number of the person who owns firm `i`
  public int owner(int i) {
    return (int) ((first + i) / each);
  }

  /// @return the number of the first of them
  public long first() {
    return first;
  }

  /// @return how many
  public int count() {
    return age.length;
  }

  /// @return what stands for firm `i` in `Chance`
  public long luck(int i) {
    return chance.person(first + i);
  }

  /// @return whether firm `i` is a licensed kitchen
  public boolean kitchen(int i) {
    return sectors[i] == Sector.KITCHENS;
  }

  /// @return the share of what firm `i` does that is seen
  public double caught(int i) {
    return Math.min(1, caught * (watched(i) ? uneven : 1));
  }

  /// @return whether firm `i` does in a year what a market office penalises, seen or not
  public boolean breaks(int i, int year) {
    return Chance.unit(luck(i), year, Draw.LISTED) < penalty * carelessness[i];
  }

  /// @return whether it does so in a month
  public boolean breaksIn(int i, int month) {
    int year = month / MONTHS_A_YEAR;
    int which = (int) (Chance.unit(luck(i), year, Draw.MONTH) * MONTHS_A_YEAR);
    return month % MONTHS_A_YEAR == which && breaks(i, year);
  }

  /// @return whether firm `i` does so in a year and is penalised for it
  public boolean penalised(int i, int year) {
    return breaks(i, year) && Chance.unit(luck(i), year, Draw.SEEN) < caught(i);
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
      carelessness[i] = (float) Chance.exponential(once(luck, Draw.CARE));
      sectors[i] = sector(once(luck, Draw.REGION));
    }
  }

  private Sector sector(double drawn) {
    double kitchens = parameters.of("firms.kitchens");
    double building = kitchens + parameters.of("firms.building");
    double trade = building + parameters.of("firms.trade");
    return drawn < kitchens
        ? Sector.KITCHENS
        : drawn < building ? Sector.BUILDING : drawn < trade ? Sector.TRADE : Sector.SERVICES;
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
