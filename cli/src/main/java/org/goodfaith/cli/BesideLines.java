package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Proceedings.Said;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.core.standing.StandingRecord;

/// What stands beside results and records for whoever reads them, as lines of text: that they are
/// in dispute or under review, and what the subject says.
final class BesideLines {
  private BesideLines() {}

  /// Each record that is in dispute, or of which the subject says something.
  static void print(PrintWriter out, Report report) {
    report.records().forEach(record -> print(out, record));
    report.setAside().stream().map(SetAside::record).forEach(record -> print(out, record));
  }

  private static void print(PrintWriter out, StandingRecord record) {
    Optional<Dispute> flagged = record.proceedings().flagged();
    if (flagged.isEmpty() && record.proceedings().statements().isEmpty()) {
      return;
    }
    out.println();
    out.println(
        record.record().kind()
            + " of "
            + record.record().day()
            + flagged.map(dispute -> ": " + words(dispute, record)).orElse(""));
    for (Said said : record.proceedings().statements()) {
      out.println("  In the subject's own words, " + said.mark().day() + ":");
      said.text().lines().forEach(line -> out.println("    " + line));
    }
  }

  /// @return how a dispute stands, for whoever sees the record
  static String words(Dispute dispute, StandingRecord record) {
    String since = "disputed since " + dispute.made().day();
    if (!dispute.open()) {
      return since
          + "; nobody proved it in time: both sides are shown, and nothing follows from it";
    }
    return record.proceedings().restricted()
        ? since + "; kept and not used until it is decided"
        : since + ", and not decided yet";
  }

  /// That somebody is to look at a result, and how many records a score does not count.
  static void print(PrintWriter out, Report report, ScoreOutcome outcome) {
    review(out, report.underReview(outcome));
    if (outcome instanceof ScoreOutcome.Scored scored && !scored.uncounted().isEmpty()) {
      out.println(
          "  not counted, in dispute or not proved in time: "
              + scored.uncounted().size()
              + (scored.uncounted().size() == 1 ? " record" : " records"));
    }
  }

  static void review(PrintWriter out, Optional<LocalDate> since) {
    since.ifPresent(day -> out.println("  under review since " + day));
  }
}
