package org.goodfaith.lab.report;

import java.util.Locale;
import org.goodfaith.lab.report.Report.Figure;

/// Writes every figure of a report as comma-separated values (RFC 4180).
public final class WriteFigures {
  private WriteFigures() {}

  /// @return the table, with a heading
  public static String of(Report report) {
    StringBuilder out = new StringBuilder("about,series,label,value,low,high,unit\r\n");
    for (Figure one : report.figures()) {
      cell(out, one.about()).append(',');
      cell(out, one.series()).append(',');
      cell(out, one.label()).append(',');
      out.append(number(one.value())).append(',');
      out.append(number(one.low())).append(',');
      out.append(number(one.high())).append(',');
      cell(out, one.unit()).append("\r\n");
    }
    return out.toString();
  }

  private static StringBuilder cell(StringBuilder out, String text) {
    return text.matches("[^,\"\r\n]*")
        ? out.append(text)
        : out.append('"').append(text.replace("\"", "\"\"")).append('"');
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.6g", value);
  }
}
