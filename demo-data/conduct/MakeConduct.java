import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes `rail.jsonl` and `court.jsonl`: invented people, one for each branch of the articles on
/// trains. Run `java MakeConduct.java` in this folder. The same program gives the same bytes.
///
/// Days are said as months before the file's last month, and a day of that month from 1 to 28, so
/// that moving the file by whole months changes no day of the month.
final class MakeConduct {
  private static final YearMonth LAST = YearMonth.of(2026, 10);

  private final List<String> rail = new ArrayList<>();
  private final List<String> court = new ArrayList<>();
  private int person;
  private int row;
  private String reference = "";
  private List<String> file = rail;

  public static void main(String[] arguments) throws Exception {
    MakeConduct made = new MakeConduct();
    made.offences();
    made.fares();
    made.courts();
    made.helpers();
    Files.writeString(Path.of("rail.jsonl"), String.join("\n", made.rail) + "\n");
    Files.writeString(Path.of("court.jsonl"), String.join("\n", made.court) + "\n");
  }

  private void offences() throws Exception {
    person(); // 1: unopposed smoking, in force
    record("rail.smoking", 1, 3).approval("officer-2", 1, 4).notice(1, 4);
    person(); // 2: told on the 28th: in the window on the first days of a month, then in force
    record("rail.smoking", 0, 27).approval("officer-2", 0, 28).notice(0, 28);
    person(); // 3: approved, not told
    record("rail.smoking", 1, 3).approval("officer-2", 1, 4);
    person(); // 4: told, not approved
    record("rail.smoking", 1, 3).notice(1, 4);
    person(); // 5: approved by the one who entered it: counts for nothing
    record("rail.smoking", 1, 3).approval("clerk-1", 1, 4).notice(1, 4);
    person(); // 6: objected, not decided
    record("rail.disorder", 1, 3).approval("officer-2", 1, 4).notice(1, 4).objection(1, 9);
    person(); // 7: objection upheld
    record("rail.disorder", 1, 3).approval("officer-2", 1, 4).notice(1, 4).objection(1, 9);
    decision("upheld", 1, 20);
    person(); // 8: objection rejected
    record("rail.disorder", 1, 3).approval("officer-2", 1, 4).notice(1, 4).objection(1, 9);
    decision("rejected", 1, 17);
    person(); // 9: the time is over
    record("rail.touting", 11, 3).approval("officer-2", 11, 4).notice(11, 4);
    person(); // 10: withdrawn
    record("rail.other-penalty", 1, 3).approval("officer-2", 1, 4).notice(1, 4);
    act("withdrawal", 0, 10, Map.of("reason", "mistaken-identity"));
    person(); // 11: corrected: it was eleven months earlier, so the time is over
    record("rail.other-penalty", 1, 3).approval("officer-2", 11, 4).notice(11, 4);
    correction("rail.other-penalty", 11, 3);
    person(); // 12: told on a day that the calendar does not know
    record("rail.smoking", 57, 3).approval("officer-2", 57, 4).notice(57, 4);
  }

  private void fares() throws Exception {
    person(); // 13: the fare is not paid
    record("rail.unpaid-fare", 2, 3).approval("officer-2", 2, 4).notice(2, 4);
    person(); // 14: the fare is paid
    record("rail.unpaid-fare", 2, 3).approval("officer-2", 2, 4).notice(2, 4).paid(1, 5);
    person(); // 15: a false concession, not paid
    record("rail.false-concession", 1, 3).approval("officer-2", 1, 4).notice(1, 4);
    person(); // 16: an invalid ticket, paid within the window
    record("rail.invalid-ticket", 1, 3).approval("officer-2", 1, 4).notice(1, 4).paid(1, 6);
    person(); // 17: the third time within a year, paid: 90 days more
    record("rail.unpaid-fare", 8, 3).approval("officer-2", 8, 4).notice(8, 4).paid(8, 20);
    record("rail.unpaid-fare", 5, 3).approval("officer-2", 5, 4).notice(5, 4).paid(5, 20);
    record("rail.unpaid-fare", 2, 3).approval("officer-2", 2, 4).notice(2, 4).paid(0, 15);
    person(); // 18: the second time within a year, paid
    record("rail.unpaid-fare", 5, 3).approval("officer-2", 5, 4).notice(5, 4).paid(5, 20);
    record("rail.unpaid-fare", 2, 3).approval("officer-2", 2, 4).notice(2, 4).paid(0, 15);
  }

  private void courts() throws Exception {
    file = court;
    person(); // 19: a judgment not performed: no premium seat
    record("court.judgment-unperformed", 4, 3).approval("judge-2", 4, 4).notice(4, 4);
    person(); // 20: told on the 28th of last month: the court's grace runs
    record("court.judgment-unperformed", 0, 27).approval("judge-2", 0, 28).notice(0, 28);
    person(); // 21: performed
    record("court.judgment-unperformed", 4, 3).approval("judge-2", 4, 4).notice(4, 4);
    fulfilled("court.judgment-performed", 0, 10);
    file = rail;
  }

  private void helpers() throws Exception {
    person(); // 22: a helper
    record("rail.assistance", 2, 3).approval("officer-2", 2, 4);
    person(); // 23: a helper whom nobody has approved yet
    record("rail.assistance", 2, 3);
    person(); // 24: a helper who smokes
    record("rail.assistance", 2, 3).approval("officer-2", 2, 4);
    record("rail.smoking", 1, 3).approval("officer-2", 1, 4).notice(1, 4);
  }

  private void person() {
    person++;
  }

  private MakeConduct record(String kind, int monthsBack, int day) throws Exception {
    reference = "made-up-" + ++row;
    line(reference, "record", monthsBack, day, facts(kind));
    return this;
  }

  private MakeConduct approval(String officer, int monthsBack, int day) throws IOException {
    return act("approval", monthsBack, day, Map.of("officer", officer));
  }

  private MakeConduct notice(int monthsBack, int day) throws IOException {
    return act("notice", monthsBack, day, Map.of("channel", "letter"));
  }

  private MakeConduct objection(int monthsBack, int day) throws IOException {
    return act("objection", monthsBack, day, Map.of("reason", "facts-disputed"));
  }

  private void decision(String outcome, int monthsBack, int day) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("outcome", outcome);
    fields.put("officer", "officer-3");
    fields.put(
        "text",
        outcome.equals("upheld")
            ? "The camera shows somebody else."
            : "The camera and two witnesses show the person.");
    act("decision", monthsBack, day, fields);
  }

  private MakeConduct paid(int monthsBack, int day) throws IOException {
    return fulfilled("rail.fare-paid", monthsBack, day);
  }

  private MakeConduct fulfilled(String kind, int monthsBack, int day) throws IOException {
    return act("record", monthsBack, day, Map.of("kind", kind));
  }

  private void correction(String kind, int monthsBack, int day) throws Exception {
    Map<String, String> fields = facts(kind);
    fields.put("reason", "wrong-day");
    act("correction", monthsBack, day, fields);
  }

  private MakeConduct act(String act, int monthsBack, int day, Map<String, String> fields)
      throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("target", reference);
    all.putAll(fields);
    line("made-up-" + ++row, act, monthsBack, day, all);
    return this;
  }

  private Map<String, String> facts(String kind) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", kind);
    fields.put("entered-by", "clerk-1");
    fields.put(
        "evidence",
        switch (kind) {
          case "court.judgment-unperformed" -> "court-decision";
          case "rail.disorder", "rail.touting", "rail.other-penalty" -> "police-decision";
          default -> "staff-file";
        });
    byte[] text = ("made-up evidence of person " + person).getBytes(StandardCharsets.UTF_8);
    fields.put(
        "evidence-digest",
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
    return fields;
  }

  private void line(
      String reference, String act, int monthsBack, int day, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("act", act);
    all.put("about", "person");
    all.put("scheme", "resident");
    all.put("subject", "MADE-UP-%03d".formatted(person));
    all.put("name", "Made-up Person " + person);
    all.put("day", LAST.minusMonths(monthsBack).atDay(day).toString());
    all.put("reference", reference);
    all.putAll(fields);
    List<String> pairs = new ArrayList<>();
    all.forEach((key, value) -> pairs.add("\"" + key + "\":\"" + value + "\""));
    file.add("{" + String.join(",", pairs) + "}");
  }
}
