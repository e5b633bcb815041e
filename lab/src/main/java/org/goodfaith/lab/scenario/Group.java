package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.People;

/// Some of the people, or of the firms, told apart by what they are.
///
/// @param name as a report says it
/// @param holds whether person or firm `i` is one of them
public record Group(String name, IntPredicate holds) {
  private static final int YOUNG = 30;
  private static final int OLD = 60;
  private static final int YOUNG_FIRM = 3;

  /// @return groups by one thing each
  public static List<Group> simple(People people) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("Everybody", _ -> true));
    groups.addAll(byOrigin(people));
    groups.add(new Group("Women", people::woman));
    groups.add(new Group("Men", i -> !people.woman(i)));
    groups.addAll(byPlace(people));
    groups.addAll(byAge(people));
    groups.addAll(byIncome(people));
    return groups;
  }

  /// @return groups by three things at once, all of them
  public static List<Group> intersections(People people) {
    return crossed(byOrigin(people), byPlace(people), byAge(people));
  }

  /// @return simple groups, and every intersection after them
  public static List<Group> every(People people) {
    List<Group> groups = new ArrayList<>(simple(people));
    groups.addAll(intersections(people));
    return groups;
  }

  /// @return firms by one thing each
  public static List<Group> simple(Firms firms) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("All firms", _ -> true));
    groups.addAll(bySize(firms));
    groups.addAll(bySector(firms));
    groups.addAll(byAge(firms));
    return groups;
  }

  /// @return simple groups of firms, and every intersection of size, sector and age after them
  public static List<Group> every(Firms firms) {
    List<Group> groups = new ArrayList<>(simple(firms));
    groups.addAll(crossed(bySize(firms), bySector(firms), byAge(firms)));
    return groups;
  }

  private static List<Group> bySize(Firms firms) {
    return Arrays.stream(Firms.Size.values())
        .map(size -> new Group(size.words(), i -> firms.band(i) == size))
        .toList();
  }

  private static List<Group> bySector(Firms firms) {
    return Arrays.stream(Firms.Sector.values())
        .map(sector -> new Group(sector.words(), i -> firms.sector(i) == sector))
        .toList();
  }

  private static List<Group> byAge(Firms firms) {
    return List.of(
        new Group("Under three years old", i -> firms.age[i] < YOUNG_FIRM),
        new Group("Three years and older", i -> firms.age[i] >= YOUNG_FIRM));
  }

  private static List<Group> crossed(List<Group> one, List<Group> other, List<Group> third) {
    List<Group> groups = new ArrayList<>();
    for (Group first : one) {
      for (Group second : other) {
        for (Group last : third) {
          groups.add(
              new Group(
                  first.name() + ", " + lower(second.name()) + ", " + lower(last.name()),
                  i -> first.holds().test(i) && second.holds().test(i) && last.holds().test(i)));
        }
      }
    }
    return groups;
  }

  private static String lower(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static List<Group> byOrigin(People people) {
    return List.of(
        new Group("Majority", i -> !people.minority(i)), new Group("Minority", people::minority));
  }

  private static List<Group> byPlace(People people) {
    return List.of(
        new Group("Town", i -> !people.country(i)), new Group("Country", people::country));
  }

  private static List<Group> byAge(People people) {
    return List.of(
        new Group("Under 30", i -> people.age[i] < YOUNG),
        new Group("30 to 59", i -> people.age[i] >= YOUNG && people.age[i] < OLD),
        new Group("60 and over", i -> people.age[i] >= OLD));
  }

  private static List<Group> byIncome(People people) {
    float[] sorted = people.income.clone();
    Arrays.sort(sorted);
    float low = sorted[sorted.length / 5];
    float high = sorted[sorted.length * 4 / 5];
    return List.of(
        new Group("Poorest fifth", i -> people.income[i] < low),
        new Group("Middle fifths", i -> people.income[i] >= low && people.income[i] < high),
        new Group("Richest fifth", i -> people.income[i] >= high));
  }
}
