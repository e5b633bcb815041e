package org.goodfaith.testkit.restate;

import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.goodfaith.core.subject.Identifier;

/// Who lives in a town of card holders, and what their issuer says of each month: always the same.
public final class CardLines {
  private static final long SEED = 20_260_430;

  private CardLines() {}

  /// @return the number of somebody's card
  public static Identifier card(int number) {
    return new Identifier("card", "C-" + number);
  }

  /// @return the same person's number as a resident
  public static Identifier resident(int number) {
    return new Identifier("resident", "R-" + number);
  }

  /// @return under which the issuer sends a month
  public static String reference(int number, YearMonth month) {
    return "C-" + number + "-" + month;
  }

  /// @param shifted whether the column of the status is wrong: three months late
  /// @return what the issuer says of a month
  public static Map<String, String> facts(int number, YearMonth month, boolean shifted) {
    Random random =
        new Random(SEED + number * 1_000L + month.getYear() * 12L + month.getMonthValue());
    int bill = 500 + random.nextInt(5_000);
    Map<String, String> facts = new TreeMap<>();
    facts.put("status", String.valueOf(random.nextInt(-2, 2)));
    facts.put("bill", String.valueOf(bill));
    facts.put("payment", String.valueOf(random.nextInt(bill + 1)));
    if (shifted) {
      facts.put("status", "3");
    }
    return facts;
  }
}
