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
  private final long[] from;
  private boolean core;

  /// Sums of one view.
  ///
  /// @param points number of the sum of points
  /// @param file number of the sum that counts the records of the file
  record Seen(int points, int file) {}

  /// @param seen today first, then month-ends, oldest first, where the grade is held
  /// @param day asked about, as `Days` counts
  ScoreSlot(ScoreRule rule, @Nullable GradeRule grade, List<Seen> seen, int day, Columns columns) {
    this.rule = rule;
    this.grade = grade;
    this.today = seen.getFirst();
    this.monthEnds = seen.subList(1, seen.size());
    this.day = day;
    this.consents =
        columns.consents().stream()
            .filter(one -> one.to().equals(rule.code()))
            .findFirst()
            .orElse(null);
    List<GradeRule.Band> bands = grade == null ? List.of() : grade.bands();
    this.from = bands.stream().mapToLong(band -> band.from().value()).toArray();
    byte[] none = new byte[columns.size()];
    Arrays.fill(none, (byte) -1);
    this.into =
        new ScoreColumn(
            rule.code(),
            rule.about(),
            bands.stream().map(GradeRule.Band::name).toList(),
            new byte[columns.size()],
            new int[columns.size()],
            none);
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
  void finish(Columns columns, long[][] sums, int first, int end) {
    byte about = Places.of(rule.about());
    byte scored = Sort.SCORED.place();
    byte thin = Sort.THIN_FILE.place();
    long[] points = sums[today.points()];
    long[] file = sums[today.file()];
    byte[] kinds = columns.kinds();
    byte[] sorts = into.sorts();
    int[] found = into.points();
    int needed = rule.fileRecords();
    for (int place = first; place < end; place++) {
      if (kinds[place] == about) {
        boolean enough = file[place - first] >= needed;
        sorts[place] = enough ? scored : thin;
        found[place] = enough ? Math.toIntExact(points[place - first]) : 0;
      }
    }
    if (rule.optIn()) {
      consented(columns, first, end);
    }
    if (grade != null) {
      grade(grade, sums, first, end);
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

  private void grade(GradeRule rule, long[][] sums, int first, int end) {
    byte scored = Sort.SCORED.place();
    byte[] bands = into.bands();
    byte[] sorts = into.sorts();
    int[] points = into.points();
    for (int place = first; place < end; place++) {
      if (sorts[place] == scored) {
        int held = monthEnds.isEmpty() ? -1 : held(rule, sums, place - first);
        bands[place] = (byte) (held < 0 ? band(points[place]) : held);
      }
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
