package org.goodfaith.files;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;

/// One row from all lines of a subject and a month. What the lines held beside the counts and sums
/// is never kept.
final class GroupedRows implements RowMaker {
  private static final int MONTHS = 12;

  private final Layout.Grouped layout;
  private final LineFaults faults;
  private final Shift shift;
  private final int subjectColumn;
  private final int dateColumn;
  private final int endMonth;
  private final List<String> names = new ArrayList<>();
  private final Counter[] counters;
  private final Texts subjects = new Texts();
  private final LongNumbers groups = new LongNumbers();
  private long[] firstLines = new long[1024];
  private long[] lines = new long[1024];
  private int subject = -1;
  private int date;

  GroupedRows(Layout.Grouped layout, List<String> header, RowTexts row) {
    this.layout = layout;
    faults = row.faults();
    shift = row.shift();
    subjectColumn = header.indexOf(layout.subject());
    dateColumn = header.indexOf(layout.date());
    endMonth = shift.ends().map(GroupedRows::number).orElse(Integer.MAX_VALUE);
    List<Counter> made = new ArrayList<>();
    layout
        .facts()
        .forEach((name, tally) -> {
          names.add(name);
          made.add(
              switch (tally) {
                case Tally.CountDistinct count -> new Counter.Distinct(count, header);
                case Tally.Sum sum -> new Counter.Sum(sum, header);
              });
        });
    counters = made.toArray(Counter[]::new);
  }

  private static int number(YearMonth month) {
    return month.getYear() * MONTHS + month.getMonthValue() - 1;
  }

  @Override
  public void field(int column, char[] buffer, int offset, int length) {
    if (column == subjectColumn) {
      subject = isBlank(buffer, offset, length) ? -1 : subjects.id(buffer, offset, length);
    }
    if (column == dateColumn) {
      date = layout.pattern().packed(buffer, offset, length);
    }
    for (Counter counter : counters) {
      counter.field(column, buffer, offset, length);
    }
  }

  private static boolean isBlank(char[] buffer, int offset, int length) {
    for (int i = 0; i < length; i++) {
      if (buffer[offset + i] > ' ') {
        return false;
      }
    }
    return true;
  }

  @Override
  public Optional<SourceItem> endRow(long dataLine, long line) {
    if (subject < 0) {
      return refused(faults.nobody(line, layout.subject()));
    }
    if (DatePattern.isNone(date)) {
      return refused(faults.noDate(line, layout.date(), layout.pattern().text()));
    }
    int month = (date >> 9) * MONTHS + (date >> 5 & 15) - 1;
    if (month > endMonth) {
      return refused(faults.afterEnd(line, layout.date(), shift.endText()));
    }
    for (Counter counter : counters) {
      Optional<Counter.Trouble> trouble = counter.trouble();
      if (trouble.isPresent()) {
        Counter.Trouble found = trouble.get();
        return refused(faults.fact(line, found.column(), found.message(), found.allowed()));
      }
    }
    int before = groups.count();
    int group = groups.id((long) subject << 32 | month);
    if (group == before) {
      begin(group, line);
    }
    lines[group]++;
    for (Counter counter : counters) {
      counter.add(group);
    }
    return Optional.empty();
  }

  private static Optional<SourceItem> refused(IntakeFault fault) {
    return Optional.of(new SourceItem.Unreadable(1, fault));
  }

  private void begin(int group, long line) {
    if (group == lines.length) {
      firstLines = Arrays.copyOf(firstLines, group * 2);
      lines = Arrays.copyOf(lines, group * 2);
    }
    firstLines[group] = line;
  }

  @Override
  public Iterator<SourceItem> groups() {
    return IntStream.range(0, groups.count()).mapToObj(this::group).iterator();
  }

  private SourceItem group(int group) {
    long key = groups.key(group);
    int number = (int) key;
    YearMonth month = YearMonth.of(number / MONTHS, number % MONTHS + 1);
    String identifier = subjects.text((int) (key >> 32));
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    layout
        .constants()
        .forEach((field, text) -> {
          if (text instanceof Text.Constant constant) {
            texts.put(field, constant.text());
          }
        });
    texts.put(RowField.SUBJECT, identifier);
    texts.put(RowField.DAY, shift.endOf(month).toString());
    texts.put(RowField.REFERENCE, identifier + "/" + month);
    Place place = Place.ofLine(faults.file(), firstLines[group]);
    Map<String, String> facts = new HashMap<>();
    for (int i = 0; i < counters.length; i++) {
      String text = counters[i].text(group);
      if (text.isEmpty()) {
        String allowed = "a sum of at most 18 digits";
        return new SourceItem.Unreadable(
            lines[group], faults.fact(place.line(), names.get(i), "has too large a sum", allowed));
      }
      facts.put(names.get(i), text);
    }
    return new SourceItem.Group(place, lines[group], List.of(new SourceRow(place, texts, facts)));
  }
}
