package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodfaith.core.answer.EraseWhole.Result.Erased;
import org.goodfaith.core.answer.Erasure.Need;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.json.JsonText;

/// Says what is forgotten, in words or as JSON.
final class ForgetWords {
  private static final int NAMED = 5;

  private final PrintWriter out;
  private final boolean json;

  ForgetWords(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /// @param checks check inquiries past their end
  void expired(LocalDate day, boolean really, ForgetTally tally, int checks) {
    if (json) {
      out.println(JsonText.of(map(day, really, tally, checks)));
    } else {
      print(day, really, tally, checks);
    }
    out.flush();
  }

  private static Map<String, Object> map(
      LocalDate day, boolean really, ForgetTally tally, int checks) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("day", day.toString());
    map.put("forgotten", really);
    map.put("subjects", tally.subjects());
    map.put("entries", tally.entries());
    map.put("by_reason", tally.reasons());
    Map<String, Object> kinds = new LinkedHashMap<>();
    tally
        .kinds()
        .forEach((kind, share) ->
            kinds.put(kind, Map.of("records", share.records(), "entries", share.entries())));
    map.put("by_kind", kinds);
    map.put("check_inquiries", checks);
    map.put("undetermined", tally.undetermined());
    map.put("left", tally.left());
    return map;
  }

  private void print(LocalDate day, boolean really, ForgetTally tally, int checks) {
    out.printf(
        Locale.ROOT,
        "%s by %s: %,d entries of %,d subjects, %,d check inquiries.%n",
        really ? "Forgotten, expired" : "Expired",
        day,
        tally.entries(),
        tally.subjects(),
        checks);
    tally
        .reasons()
        .forEach((reason, count) -> out.printf(Locale.ROOT, "  %-28s %,12d%n", reason, count));
    tally
        .kinds()
        .forEach((kind, share) ->
            out.printf(
                Locale.ROOT,
                "    %-26s %,12d records, %,d entries with all that hangs on them%n",
                kind,
                share.records(),
                share.entries()));
    tally
        .undetermined()
        .forEach((kind, count) ->
            out.printf(
                Locale.ROOT,
                "Kept: %,d records %s, because no law of their day says how long.%n",
                count,
                kind));
    if (tally.left() > 0) {
      out.printf(
          Locale.ROOT,
          "Left for the next run: %,d files that kept growing meanwhile.%n",
          tally.left());
    }
    if (!really) {
      out.println("Nothing was forgotten; 'goodfaith forget --expired --yes' does it.");
    }
  }

  /// @param erased what went, or would, and by which channels the person was told
  /// @param letters where letters lie to be posted
  /// @param handles gives the handle of a subject
  void erased(
      Erased erased,
      LocalDate day,
      boolean really,
      Path letters,
      Function<SubjectKey, String> handles) {
    Forgetting forgetting = erased.forgetting();
    List<String> files =
        forgetting.chains().stream().map(chain -> handles.apply(chain.subject())).toList();
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("day", day.toString());
      map.put("erased", really);
      map.put("entries", forgetting.size());
      map.put("subjects", files);
      map.put("told", erased.sent());
      map.put("letter_to_post", erased.letter());
      out.println(JsonText.of(map));
    } else {
      out.printf(
          Locale.ROOT,
          "%s: %,d entries, names, identifiers and their key: %s.%n",
          really ? "Erased on " + day : "Would be erased",
          forgetting.size(),
          files.stream().limit(NAMED).collect(Collectors.joining(", ")));
      if (files.size() > 1) {
        out.printf(
            Locale.ROOT,
            "Officers found these %,d to be one person: they are one file and go together."
                + " 'goodfaith unlink' first what is somebody else's.%n",
            files.size());
      }
      if (really) {
        told(erased, letters);
      }
      out.println(
          really
              ? "The hashes of the entries stay, and every proof. Backups made before hold the"
                  + " file until they are deleted."
              : "Nothing was erased; say --yes to do it.");
    }
    out.flush();
  }

  private void told(Erased erased, Path letters) {
    if (erased.channels().isEmpty()) {
      out.println("Its subject was not told: the registry knew no address of theirs. Tell them.");
    }
    if (!erased.sent().isEmpty()) {
      out.println("Its subject was told by " + String.join(", ", erased.sent()) + ".");
    }
    if (erased.letter()) {
      out.println(
          "A letter to them lies in "
              + letters
              + ", to be posted; 'goodfaith notices posted' then enters it.");
    }
  }

  static String needs(List<Need> needs) {
    return needs.stream()
        .map(need ->
            "  "
                + need.what()
                + ", by Article "
                + need.article()
                + (need.until() == null ? ", with no end known yet" : ", until " + need.until()))
        .collect(Collectors.joining("\n"));
  }
}
