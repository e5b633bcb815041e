import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Makes `loyalty.jsonl`: MADE-UP consents of the shop's customers to the loyalty score.
///
/// The rule: every customer whose number is not divisible by 5 consents on the day of the first
/// purchase in the file; of these, those whose number is divisible by 97 take it back on the last
/// day of November 2011, if they had consented by then. Run from the root of the repository:
///
/// ```
/// java demo-data/consents/MakeConsents.java
/// ```
public final class MakeConsents {
  private static final Path SHOP = Path.of("demo-data/shop/online_retail.csv.gz");
  private static final Path CONSENTS = Path.of("demo-data/consents/loyalty.jsonl");
  private static final Pattern DAY_AND_CUSTOMER =
      Pattern.compile(",(\\d{4}-\\d{2}-\\d{2}) \\d{2}:\\d{2}:\\d{2},[^,]*,(\\d+),");
  private static final LocalDate TAKEN_BACK = LocalDate.of(2011, 11, 30);
  private static final int NEVER_CONSENT = 5;
  private static final int TAKE_BACK = 97;

  private MakeConsents() {}

  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    firstPurchases()
        .forEach(
            (customer, day) -> {
              if (customer % NEVER_CONSENT != 0) {
                lines.add(line("consent", day, customer));
                if (customer % TAKE_BACK == 0 && day.isBefore(TAKEN_BACK)) {
                  lines.add(line("consent-withdrawal", TAKEN_BACK, customer));
                }
              }
            });
    Files.writeString(CONSENTS, String.join("\n", lines) + "\n");
    System.out.println(lines.size() + " lines written to " + CONSENTS);
  }

  private static Map<Integer, LocalDate> firstPurchases() throws IOException {
    Map<Integer, LocalDate> days = new TreeMap<>();
    try (BufferedReader shop =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SHOP)), StandardCharsets.UTF_8))) {
      for (String line = shop.readLine(); line != null; line = shop.readLine()) {
        Matcher found = DAY_AND_CUSTOMER.matcher(line);
        if (found.find()) {
          days.merge(
              Integer.valueOf(found.group(2)),
              LocalDate.parse(found.group(1)),
              (one, other) -> one.isBefore(other) ? one : other);
        }
      }
    }
    return days;
  }

  private static String line(String act, LocalDate day, int customer) {
    String fields = "'act':'%s','subject':'%d','day':'%s','reference':'%s/%d','to':'loyalty'";
    return "{" + fields.formatted(act, customer, day, act, customer).replace('\'', '"') + "}";
  }
}
