package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.Representation.Scope;
import org.goodfaith.testkit.year.Asking.Hold;
import org.goodfaith.testkit.year.Story.Expected;
import org.goodfaith.testkit.year.Story.Step;
import org.jspecify.annotations.Nullable;

/// One person with all that happens to it in the year, and what the law makes of its file, told by
/// a model that knows the law only from its text.
final class Life {
  final int person;
  final List<Story> stories = new ArrayList<>();
  final List<Asking> askings = new ArrayList<>();
  final List<Right> rights = new ArrayList<>();
  final List<Claiming> claims = new ArrayList<>();

  /// Months of a card account, and what they make.
  final List<Step> cards = new ArrayList<>();

  /// The person locks its file, and opens it.
  final List<Step> locks = new ArrayList<>();

  /// What held against the person on some evening: measures, by the record that they rest on, which
  /// may be of another file that is held to be its own.
  final Map<Story, Set<String>> held = new LinkedHashMap<>();

  /// When somebody read last that a record has an effect.
  final Map<Story, Recalled.Read> read = new LinkedHashMap<>();

  /// Checks that were refused to the person.
  final List<Refused> refused = new ArrayList<>();

  /// Days on which it wishes that its file be erased.
  final List<LocalDate> wishes = new ArrayList<>();

  final NothingComesBack before = new NothingComesBack();
  @Nullable Kin kin;
  @Nullable LocalDate died;

  /// When it is said that the person lives after all, after all else on that day.
  @Nullable LocalDate lives;

  @Nullable Twin twin;
  @Nullable LocalDate erased;

  Life(int person) {
    this.person = person;
  }

  /// An officer who turns out to be kin: from the day it is said, nothing that officer ever decided
  /// counts.
  ///
  /// @param day when it is said
  /// @param officer who
  record Kin(LocalDate day, String officer) {}

  /// Another file, which officers hold to be the same person's for a time.
  ///
  /// @param other whose file
  /// @param linked from which morning on
  /// @param parted until which morning; null where it stays
  record Twin(Life other, LocalDate linked, @Nullable LocalDate parted) {
    boolean on(LocalDate day) {
      return !day.isBefore(linked) && (parted == null || day.isBefore(parted));
    }
  }

  /// A check that was refused.
  ///
  /// @param service asked for
  /// @param day when
  /// @param because of which records
  record Refused(String service, LocalDate day, List<Story> because) {}

  /// @return what was recorded about the person, and about whoever was held to be the same
  List<Story> allStories() {
    Twin other = twin;
    return other == null
        ? stories
        : Stream.concat(stories.stream(), other.other().stories.stream()).toList();
  }

  /// @return what held against the person; who is one person with another by now was it before
  Map<Story, Set<String>> heldByNow(LocalDate today, Clocks clocks) {
    Map<Story, Set<String>> all = new LinkedHashMap<>(held);
    Twin other = twin;
    if (other != null && other.on(today)) {
      other
          .other()
          .held
          .forEach((story, measures) -> {
            if (story.life == other.other() && !story.crossed(this, today, clocks)) {
              all.merge(story, measures, Life::both);
            }
          });
    }
    return all;
  }

  private static Set<String> both(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /// @return whether what followed from a record turned out to be wrong for this person
  boolean harmedBy(Story story, String measure, LocalDate today, Clocks clocks) {
    Twin other = twin;
    boolean near = story.life == this || (other != null && other.on(today));
    return !near
        || story.wrong(this, today, clocks)
        || story.crossed(this, today, clocks)
        || story.life.lifted(story, measure, today, clocks);
  }

  boolean kinsman(LocalDate today, String officer) {
    Kin said = kin;
    return said != null && !said.day().isAfter(today) && said.officer().equals(officer);
  }

  /// @return whether whoever entered it was entitled to, as far as is known today
  boolean entitled(Step step, LocalDate today) {
    Scope needed =
        step.act() instanceof Act.Freeze || step.act() instanceof Act.Thaw
            ? Scope.ALL
            : Scope.CONTEST;
    return Representation.acting(step.by()).isEmpty()
        || Stream.concat(rights.stream(), claimed(today))
            .filter(right -> right.enters().equals(step.by()))
            .anyMatch(right -> right.counts(step.day(), needed, this, today));
  }

  private Stream<Right> claimed(LocalDate today) {
    return claims.stream().flatMap(one -> one.right(today).stream());
  }

  /// @return as whoever acts for the person, did, will or wants to is named
  List<String> actors() {
    return Stream.concat(rights.stream().map(Right::enters), claims.stream().map(Claiming::enters))
        .toList();
  }

  /// @return whether nothing becomes of the file by the passing of days
  boolean still() {
    return stories.isEmpty() && askings.isEmpty() && claims.isEmpty() && twin == null;
  }

  boolean dead(LocalDate today) {
    LocalDate day = died;
    LocalDate undone = lives;
    return day != null && !today.isBefore(day) && (undone == null || today.isBefore(undone));
  }

  /// @return whether nobody but the person and officers reads the file
  boolean closed(LocalDate today) {
    boolean locked = false;
    for (Step step : locks) {
      if (!step.day().isAfter(today) && entitled(step, today)) {
        locked = step.act() instanceof Act.Freeze;
      }
    }
    return locked || dead(today);
  }

  /// @return the lives whose files are one on a day
  Stream<Life> file(LocalDate today) {
    Twin other = twin;
    return other != null && other.on(today) ? Stream.of(this, other.other()) : Stream.of(this);
  }

  /// @return what an asking about a score makes of it
  boolean hidden(LocalDate today, Clocks clocks) {
    return askings.stream().anyMatch(asking -> asking.hides(this, today, clocks));
  }

  /// @return whether the law still needs the file: something was entered against the person, and it
  ///   is neither withdrawn nor deleted
  boolean needed(LocalDate today, Clocks clocks) {
    return stories.stream().anyMatch(story -> story.kept(today, clocks));
  }

  /// @param effects what the model expects of each record of the file
  /// @return what a check of the service is to be answered
  Expected answer(String service, Map<Story, Expected> effects, LocalDate today, Clocks clocks) {
    Expected worst = Expected.QUIET;
    for (Map.Entry<Story, Expected> one : effects.entrySet()) {
      Story story = one.getKey();
      String measure = story.sort.measures().getOrDefault(service, "");
      Expected effect =
          measure.isEmpty()
              ? Expected.QUIET
              : story.life.effect(story, measure, one.getValue(), today, clocks);
      boolean counts = effect == Expected.EFFECT || effect == Expected.SUSPENDED;
      worst = counts && worst != Expected.EFFECT ? effect : worst;
    }
    return worst;
  }

  /// @param listed what becomes of the listing
  /// @return what becomes of a measure that follows from it
  Expected effect(Story story, String measure, Expected listed, LocalDate today, Clocks clocks) {
    if (listed != Expected.EFFECT && listed != Expected.SUSPENDED) {
      return Expected.QUIET;
    }
    List<Hold> holds = holds(story, measure, today, clocks);
    if (holds.contains(Hold.SET_ASIDE)) {
      return Expected.QUIET;
    }
    return holds.contains(Hold.WAITS) ? Expected.SUSPENDED : listed;
  }

  /// @return whether a measure that follows from it was set aside on review
  boolean lifted(Story story, String measure, LocalDate today, Clocks clocks) {
    return holds(story, measure, today, clocks).contains(Hold.SET_ASIDE);
  }

  private List<Hold> holds(Story story, String measure, LocalDate today, Clocks clocks) {
    return askings.stream()
        .filter(asking -> asking.about("measure:" + measure))
        .map(asking -> asking.over(story, today, clocks))
        .toList();
  }
}
