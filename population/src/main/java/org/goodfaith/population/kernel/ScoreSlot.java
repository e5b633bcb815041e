package org.goodfaith.population.kernel;

import java.util.Arrays;
import java.util.List;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Consents;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.Places;
import org.goodfaith.population.columns.ScoreColumn;
import org.goodfaith.population.columns.ScoreColumn.Sort;
import org.jspecify.annotations.Nullable;

/// One score as of one day, from the sums that lines make.
final class ScoreSlot {
  private final ScoreRule rule;
  private final @Nullable GradeRule grade;
  private final Seen today;
  private final List<Seen> monthEnds;
  private final int day;
  private final @Nullable Consents consents;
  private final ScoreColumn into;
  private final boolean mixed;
  private final long[] from;
  private boolean core;

  /// Sums of one view.
  ///
  /// @param points number of the sum of points
  /// @param file number of the sum that counts the records of the file
  record Seen(int points, int file) {}

  /// What is asked.
  ///
  /// @param rule the score
  /// @param grade its grades, null where it has none
  /// @param seen today first, then month-ends, oldest first, where the grade is held
  /// @param day asked about, as `Days` counts
  record Wanted(ScoreRule rule, @Nullable GradeRule grade, List<Seen> seen, int day) {
    Wanted {
      seen = List.copyOf(seen);
    }
  }

  /// @param room for the results
  ScoreSlot(Wanted wanted, Columns columns, SlotRoom room) {
    this.rule = wanted.rule();
    this.grade = wanted.grade();
    this.today = wanted.seen().getFirst();
    this.monthEnds = wanted.seen().subList(1, wanted.seen().size());
    this.day = wanted.day();
    this.consents =
        columns.consents().stream()
            .filter(one -> one.to().equals(rule.code()))
            .findFirst()
            .orElse(null);
    List<GradeRule.Band> bands = grade == null ? List.of() : grade.bands();
    this.from = bands.stream().mapToLong(band -> band.from().value()).toArray();
    this.mixed = room.mixed(rule.about());
    this.into =
        new ScoreColumn(
            rule.code(),
            rule.about(),
            bands.stream().map(GradeRule.Band::name).toList(),
            room.sorts(rule.about()),
            room.points(rule.about()),
            room.bands(rule.about()));
  }

  /// Some line of it has no kernel: of subjects with records it reads, the core says the score.
  void throughCore() {
    core = true;
  }

  boolean isThroughCore() {
    return core;
  }

  SubjectKind about() {
    return rule.about();
  }

  ScoreColumn column() {
    return into;
  }

  /// Finishes the subjects from one place to before another.
  ///
  /// @param sums by number, then place from `first` on
  void finish(Columns columns, long[][] sums, Scratch scratch, int first, int end) {
    int[] bands = scratch.bands(end - first);
    score(sums[today.points()], sums[today.file()], first, end);
    if (grade != null && monthEnds.isEmpty()) {
      bands(sums[today.points()], end - first, bands);
    }
    if (mixed) {
      byte about = Places.of(rule.about());
      for (int place = first; place < end; place++) {
        if (columns.kinds()[place] != about) {
          none(place, Sort.OTHERS, 0);
        }
      }
    }
    if (rule.optIn()) {
      consented(columns, first, end);
    }
    if (grade == null) {
      Arrays.fill(into.bands(), first, end, (byte) -1);
    } else if (monthEnds.isEmpty()) {
      grade(bands, first, end);
    } else {
      hold(grade, sums, first, end);
    }
  }

  /// Points of those with enough records, whoever they are.
  private void score(long[] points, long[] file, int first, int end) {
    int thin = Sort.THIN_FILE.place();
    int change = thin ^ Sort.SCORED.place();
    long needed = rule.fileRecords();
    byte[] sorts = into.sorts();
    int[] found = into.points();
    long lost = 0;
    for (int i = 0; i < end - first; i++) {
      long enough = ~((file[i] - needed) >> (Long.SIZE - 1));
      long point = points[i] & enough;
      found[first + i] = (int) point;
      sorts[first + i] = (byte) (thin ^ (change & (int) enough));
      lost |= point ^ (int) point;
    }
    if (lost != 0) {
      throw new ArithmeticException("points of " + rule.code() + " beyond 32 bits");
    }
  }

  /// Without consent there is no score, and what was taken back since is forgotten.
  private void consented(Columns columns, int first, int end) {
    byte about = Places.of(rule.about());
    int at = consents == null ? 0 : lower(consents.owners(), first);
    for (int place = first; place < end; place++) {
      boolean said =
          consents != null && at < consents.owners().length && consents.owners()[at] == place;
      int number = at;
      at += said ? 1 : 0;
      if (columns.kinds()[place] == about) {
        boolean given =
            said
                && consents != null
                && consents.given()[number] <= day
                && consents.takenBack()[number] > day;
        if (!given) {
          none(place, Sort.NO_CONSENT, 0);
        } else if (consents != null && consents.takenBack()[number] != Days.never()) {
          none(place, Sort.FORGOTTEN, consents.takenBack()[number]);
        }
      }
    }
  }

  private void none(int place, Sort why, int number) {
    into.sorts()[place] = why.place();
    into.points()[place] = number;
  }

  private static int lower(int[] owners, int place) {
    int at = Arrays.binarySearch(owners, place);
    return at < 0 ? -1 - at : at;
  }

  /// One edge after the other, for all subjects: no step depends on a value.
  private void bands(long[] points, int count, int[] bands) {
    Arrays.fill(bands, 0, count, 0);
    for (int k = 0; k < from.length - 1; k++) {
      long edge = from[k];
      for (int i = 0; i < count; i++) {
        bands[i] += (int) ((points[i] - edge) >>> (Long.SIZE - 1));
      }
    }
  }

  private void grade(int[] bands, int first, int end) {
    byte[] into = this.into.bands();
    byte[] sorts = this.into.sorts();
    int scored = Sort.SCORED.place();
    for (int i = 0; i < end - first; i++) {
      int other = sorts[first + i] ^ scored;
      into[first + i] = (byte) (bands[i] | (-other >> (Integer.SIZE - 1)));
    }
  }

  private void hold(GradeRule rule, long[][] sums, int first, int end) {
    byte scored = Sort.SCORED.place();
    for (int place = first; place < end; place++) {
      int band = -1;
      if (into.sorts()[place] == scored) {
        int held = held(rule, sums, place - first);
        band = held < 0 ? band(into.points()[place]) : held;
      }
      into.bands()[place] = (byte) band;
    }
  }

  private int band(long points) {
    int band = 0;
    for (int i = 0; i < from.length - 1; i++) {
      band += (int) ((points - from[i]) >>> (Long.SIZE - 1));
    }
    return band;
  }

  /// The band fixed on the month-ends, -1 where the file was too thin on all of them.
  private int held(GradeRule graded, long[][] sums, int number) {
    int held = -1;
    long slack = graded.hold().points();
    for (Seen seen : monthEnds) {
      if (sums[seen.file()][number] >= rule.fileRecords()) {
        long points = sums[seen.points()][number];
        boolean stays =
            held >= 0
                && points >= from[held] - slack
                && (held == 0 || points <= from[held - 1] - 1 + slack);
        held = stays ? held : band(points);
      }
    }
    return held;
  }
}
