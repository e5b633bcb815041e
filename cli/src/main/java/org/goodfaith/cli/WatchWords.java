package org.goodfaith.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodfaith.learn.judge.Interval;
import org.goodfaith.learn.watch.Watch;
import org.goodfaith.learn.watch.Watch.KeptBand;
import org.goodfaith.learn.watch.Watch.Moved;

/// What was found about a score in use, as people and as programs read it.
final class WatchWords {
  private WatchWords() {}

  static String of(Watch watch) {
    StringBuilder out = new StringBuilder();
    Watch.Shift shift = watch.shift();
    out.append(
        String.format(
            Locale.ROOT,
            "%s, as of %s: %,d scored, index of the points %s%n",
            watch.card(),
            shift.day(),
            shift.rows(),
            figure(shift.psi())));
    out.append("Points from     sample       now\n");
    for (Watch.Band band : shift.bands()) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %8d    %6.1f %%  %6.1f %%%n",
              band.from(),
              100 * band.then(),
              100 * band.now()));
    }
    for (Moved one : shift.characteristics()) {
      out.append(String.format(Locale.ROOT, "  index %-7s %s%n", figure(one.csi()), one.title()));
    }
    watch.kept().ifPresent(kept -> kept(kept, out));
    if (watch.alarms().isEmpty()) {
      out.append("Nothing to look at.\n");
    }
    for (Watch.Alarm alarm : watch.alarms()) {
      out.append(word(alarm.level())).append(": ").append(alarm.text()).append(".\n");
    }
    return out.toString();
  }

  private static void kept(Watch.Kept kept, StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT,
            "Decided %s: %,d rows, predicted %.2f %%, observed %s; AUC %.4f (%.4f to %.4f)%s%n",
            kept.decided(),
            kept.rows(),
            100 * kept.predicted(),
            share(kept.observed()),
            kept.auc().value(),
            kept.auc().low(),
            kept.auc().high(),
            Double.isNaN(kept.fittedAuc()) ? "" : ", promised " + figure(kept.fittedAuc())));
    out.append("Points from       rows  predicted  observed\n");
    for (KeptBand band : kept.bands()) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %8d  %,8d   %s  %s%s%n",
              band.from(),
              band.rows(),
              band.rows() == 0
                  ? "       "
                  : String.format(Locale.ROOT, "%5.2f %%", 100 * band.predicted()),
              share(band.observed()),
              band.isOff() ? "  off" : ""));
    }
  }

  private static String word(Watch.Level level) {
    return switch (level) {
      case LOOK -> "Look";
      case ALARM -> "ALARM";
    };
  }

  private static String figure(double value) {
    return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String share(Interval one) {
    return Double.isNaN(one.value())
        ? "unknown"
        : String.format(
            Locale.ROOT,
            "%.2f %% (%.2f to %.2f)",
            100 * one.value(),
            100 * one.low(),
            100 * one.high());
  }

  static Map<String, Object> json(Watch watch) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("card", watch.card());
    json.put("as-of", watch.shift().day());
    json.put("rows", watch.shift().rows());
    json.put("psi", JudgeJson.number(watch.shift().psi()));
    List<Map<String, Object>> bands = new ArrayList<>();
    for (Watch.Band band : watch.shift().bands()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("from", band.from());
      one.put("then", JudgeJson.number(band.then()));
      one.put("now", JudgeJson.number(band.now()));
      bands.add(one);
    }
    json.put("bands", bands);
    List<Map<String, Object>> moved = new ArrayList<>();
    for (Moved one : watch.shift().characteristics()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("name", one.name());
      line.put("csi", JudgeJson.number(one.csi()));
      line.put("missing-then", JudgeJson.number(one.missingThen()));
      line.put("missing-now", JudgeJson.number(one.missingNow()));
      moved.add(line);
    }
    json.put("characteristics", moved);
    watch.kept().ifPresent(kept -> json.put("outcome", kept(kept)));
    json.put(
        "alarms",
        watch.alarms().stream()
            .map(one ->
                Map.of("level", one.level().name().toLowerCase(Locale.ROOT), "text", one.text()))
            .toList());
    return json;
  }

  private static Map<String, Object> kept(Watch.Kept kept) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("decided", kept.decided());
    json.put("rows", kept.rows());
    json.put("predicted", JudgeJson.number(kept.predicted()));
    json.put("observed", JudgeJson.interval(kept.observed()));
    json.put("auc", JudgeJson.interval(kept.auc()));
    json.put("auc-promised", JudgeJson.number(kept.fittedAuc()));
    List<Map<String, Object>> bands = new ArrayList<>();
    for (KeptBand band : kept.bands()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("from", band.from());
      one.put("rows", band.rows());
      one.put("predicted", JudgeJson.number(band.predicted()));
      one.put("observed", JudgeJson.interval(band.observed()));
      one.put("off", band.isOff());
      bands.add(one);
    }
    json.put("bands", bands);
    return json;
  }
}
