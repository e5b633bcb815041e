package org.goodfaith.web.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.Figures;
import org.goodfaith.core.answer.Figures.DaysTaken;
import org.goodfaith.core.answer.Figures.ListFigures;
import org.goodfaith.core.answer.Figures.MonthFigures;
import org.goodfaith.core.answer.Figures.Shown;
import org.goodfaith.core.answer.Figures.SourceFigures;
import org.goodfaith.core.answer.SourceRatings;
import org.goodfaith.core.answer.SourceRatings.RatedShare;
import org.goodfaith.core.answer.SourceRatings.SourceRating;
import org.jspecify.annotations.Nullable;

/// The public board of figures as JSON.
public final class FiguresJson {
  private static final String ROUNDING =
      "every count of cases is rounded to the nearest five by itself; 1-4 stands for one to four";

  private FiguresJson() {}

  /// @return the board
  public static Map<String, @Nullable Object> figures(Figures figures) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("as_of", figures.asOf().toString());
    map.put("rounding", ROUNDING);
    map.put("months", figures.months().stream().map(FiguresJson::month).toList());
    map.put("sources", figures.sources().stream().map(FiguresJson::source).toList());
    map.put("lists", figures.lists().stream().map(FiguresJson::list).toList());
    map.put("disputes_ended", figures.days().map(FiguresJson::days).orElse(null));
    map.put("disputes_open", shown(figures.open()));
    map.put("oldest_open_weeks", figures.oldestOpenWeeks().orElse(null));
    map.put("ratings", ratings(figures.ratings()));
    return map;
  }

  private static Object shown(Shown shown) {
    return shown.few() ? shown.text() : (Object) shown.rounded();
  }

  private static Map<String, @Nullable Object> month(MonthFigures one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("month", one.month().toString());
    map.put("records", one.records());
    map.put("corrected", shown(one.corrected()));
    map.put("listed", shown(one.listed()));
    map.put("disputed", shown(one.disputed()));
    map.put("upheld", shown(one.upheld()));
    map.put("repaired", shown(one.repaired()));
    map.put("refused", shown(one.refused()));
    return map;
  }

  private static Map<String, @Nullable Object> source(SourceFigures one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("source", one.source());
    map.put("title", one.title());
    map.put("records", one.records());
    map.put("corrected", shown(one.corrected()));
    map.put("disputed", shown(one.disputed()));
    map.put("upheld", shown(one.upheld()));
    map.put("found_wrong", shown(one.wrong()));
    map.put("open", shown(one.open()));
    return map;
  }

  private static Map<String, @Nullable Object> list(ListFigures one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("list", one.list());
    map.put("title", one.title());
    map.put("article", one.article());
    map.put("listed", shown(one.listed()));
    map.put("in_force", shown(one.now()));
    return map;
  }

  private static Map<String, @Nullable Object> days(DaysTaken days) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("count", shown(days.ended()));
    map.put("median_days", days.medianDays());
    map.put("days_of_95_in_100", days.mostDays());
    return map;
  }

  /// @return the ratings of the sources
  public static Map<String, @Nullable Object> ratings(SourceRatings ratings) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("month_end", ratings.monthEnd().toString());
    map.put("decides_through", ratings.through().toString());
    map.put("sources", ratings.sources().stream().map(FiguresJson::rating).toList());
    return map;
  }

  private static Map<String, @Nullable Object> rating(SourceRating one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("source", one.code());
    map.put("title", one.title());
    map.put("suspended", one.suspended());
    List<Map<String, @Nullable Object>> shares =
        one.shares().stream().map(FiguresJson::share).toList();
    map.put("shares", shares);
    return map;
  }

  private static Map<String, @Nullable Object> share(RatedShare share) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("rating", share.rule().code());
    map.put("share", share.rule().share().words());
    map.put("article", share.rule().origin().article());
    map.put("percent", share.percent().orElse(null));
    map.put("floor_percent", (long) share.rule().floorPercent());
    map.put("verdict", share.verdict().words());
    return map;
  }
}
