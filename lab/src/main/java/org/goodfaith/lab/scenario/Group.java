package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.goodfaith.lab.world.People;

/// Some of the people, told apart by what they are.
///
/// @param name as a report says it
/// @param holds whether person `i` is one of them
public record Group(String name, IntPredicate holds) {
  private static final int YOUNG = 30;
  private static final int OLD = 60;

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
    List<Group> groups = new ArrayList<>();
    for (Group origin : byOrigin(people)) {
      for (Group place : byPlace(people)) {
        for (Group age : byAge(people)) {
          groups.add(
              new Group(
                  origin.name() + ", " + lower(place.name()) + ", " + lower(age.name()),
                  i -> origin.holds().test(i) && place.holds().test(i) && age.holds().test(i)));
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
