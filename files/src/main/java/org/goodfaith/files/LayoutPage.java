package org.goodfaith.files;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.record.RowField;

/// Reads the part of a mapping page that says how lines become rows.
final class LayoutPage {
  private static final Pattern GROUP_BY = Pattern.compile("(.+) and month of (.+)");
  private static final Set<RowField> FROM_MONTH = EnumSet.of(RowField.DAY, RowField.REFERENCE);

  private final YamlMap root;
  private final boolean json;
  private final CleanPage cleans = new CleanPage();

  LayoutPage(YamlMap root, boolean json) {
    this.root = root;
    this.json = json;
  }

  Layout read() {
    Map<RowField, Text> fields = fields();
    boolean named = root.has("rows");
    if (named && !root.text("rows").orElse("").equals("native")) {
      root.wrong("rows", "unknown kind of rows", "`native`", "Write `rows: native`, or nothing.");
    }
    if (json && !named) {
      root.wrong(
          "rows",
          "JSON Lines are read by their own field names only",
          "`rows: native` for `format: jsonl`",
          "Add `rows: native`.");
    }
    if (named || json) {
      only("rows", "group", "unfold", "facts");
      return new Layout.Native(constants(fields, "rows"));
    }
    if (root.has("group")) {
      only("group", "unfold");
      return grouped(fields);
    }
    if (root.has("unfold")) {
      return unfold(fields);
    }
    for (RowField field : List.of(RowField.SUBJECT, RowField.REFERENCE, RowField.DAY)) {
      needs(fields, field);
    }
    return new Layout.Rows(fields, facts());
  }

  private void only(String reason, String... others) {
    for (String other : others) {
      if (root.has(other)) {
        root.wrong(
            other,
            "'" + other + "' does not go with '" + reason + "'",
            "one of them",
            "Take one of them out.");
      }
    }
  }

  private void needs(Map<RowField, Text> fields, RowField field) {
    if (!fields.containsKey(field)) {
      root.wrong(
          "fields",
          "field '" + field.code() + "' is missing",
          "`" + field.code() + ": {column: NAME}`",
          "Say where it comes from.");
    }
  }

  private Map<RowField, Text> fields() {
    YamlMap map = root.map("fields");
    Map<RowField, Text> fields = new LinkedHashMap<>();
    List<String> codes = Arrays.stream(RowField.values()).map(RowField::code).toList();
    for (String key : map.keys()) {
      Optional<RowField> field = RowField.ofCode(key);
      if (field.isEmpty()) {
        root.page().unknown(map.place(key), key, "field", codes);
        continue;
      }
      cleans.text(map, key, !json).ifPresent(text -> fields.put(field.get(), text));
    }
    return fields;
  }

  private Map<String, Text> facts() {
    YamlMap map = root.map("facts");
    Map<String, Text> facts = new LinkedHashMap<>();
    for (String name : map.keys()) {
      cleans.text(map, name, true).ifPresent(text -> facts.put(name, text));
    }
    return facts;
  }

  private Map<RowField, Text> constants(Map<RowField, Text> fields, String reason) {
    fields.forEach((field, text) -> {
      if (!(text instanceof Text.Constant)) {
        root.wrong(
            "fields",
            "field '" + field.code() + "' comes from the file itself with '" + reason + "'",
            "constants only",
            "Write {constant: ...}, or take it out.");
      }
    });
    return fields;
  }

  private void noneFromMonth(Map<RowField, Text> fields, Set<RowField> none) {
    for (RowField field : none) {
      if (fields.containsKey(field)) {
        root.wrong(
            "fields",
            "field '" + field.code() + "' is made from the month",
            "neither day nor reference of its own",
            "Take it out of `fields:`.");
      }
    }
  }

  private Layout unfold(Map<RowField, Text> fields) {
    noneFromMonth(fields, EnumSet.of(RowField.DAY));
    needs(fields, RowField.SUBJECT);
    needs(fields, RowField.REFERENCE);
    YamlMap factsMap = root.map("facts");
    Map<String, Clean> facts = new LinkedHashMap<>();
    for (String name : factsMap.keys()) {
      facts.put(name, cleans.clean(factsMap.map(name), List.of()));
    }
    List<Layout.Month> months = new ArrayList<>();
    for (YamlMap item : root.maps("unfold")) {
      List<String> known = new ArrayList<>(facts.keySet());
      known.addFirst("month");
      item.allow(known);
      Optional<YearMonth> month =
          LoadMapping.month(item, "month", item.required("month", "a month as yyyy-mm"));
      Map<String, String> columns = new LinkedHashMap<>();
      for (String name : facts.keySet()) {
        columns.put(name, item.required(name, "the column of this month"));
      }
      boolean twice = months.stream().anyMatch(one -> month.equals(Optional.of(one.month())));
      if (twice) {
        item.wrong("month", "the month stands twice", "each month once", "Correct the month.");
      }
      month.ifPresent(found -> months.add(new Layout.Month(found, columns)));
    }
    if (months.isEmpty()) {
      root.wrong("unfold", "no month is given", "at least one month", "List the months.");
    }
    return new Layout.Unfold(fields, facts, months);
  }

  private Layout grouped(Map<RowField, Text> fields) {
    Map<RowField, Text> constants = new LinkedHashMap<>(fields);
    Text subject = constants.remove(RowField.SUBJECT);
    noneFromMonth(fields, FROM_MONTH);
    constants(constants, "group");
    YamlMap group = root.map("group");
    group.allow(List.of("by", "date"));
    Matcher by = GROUP_BY.matcher(group.required("by", "`COLUMN and month of COLUMN`"));
    String customer = "";
    String date = "";
    if (by.matches()) {
      customer = by.group(1);
      date = by.group(2);
    } else if (group.has("by")) {
      group.wrong(
          "by",
          "'by' cannot be understood",
          "`COLUMN and month of COLUMN`",
          "Name the subject's column and the date's column.");
    }
    boolean same = subject instanceof Text.Column column && column.name().equals(customer);
    if (!same) {
      root.wrong(
          "fields",
          "field 'subject' is not the column the lines are grouped by",
          "`subject: {column: " + customer + "}`",
          "Name the same column in both places.");
    }
    DatePattern pattern = group.has("date") ? cleans.pattern(group, "date") : DatePattern.ISO;
    return new Layout.Grouped(constants, customer, date, pattern, tallies());
  }

  private Map<String, Tally> tallies() {
    YamlMap map = root.map("facts");
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (String name : map.keys()) {
      tally(map.map(name)).ifPresent(tally -> tallies.put(name, tally));
    }
    if (tallies.isEmpty()) {
      root.wrong("facts", "the groups have no facts", "at least one fact", "Add `facts:`.");
    }
    return tallies;
  }

  private Optional<Tally> tally(YamlMap map) {
    if (map.has("count distinct")) {
      map.allow(List.of("count distinct", "with prefix", "without prefix"));
      if (map.has("with prefix") && map.has("without prefix")) {
        map.wrong("with prefix", "both prefixes are given", "one of them", "Take one out.");
      }
      String prefix = map.text("with prefix").or(() -> map.text("without prefix")).orElse("");
      String column = map.required("count distinct", "a column");
      boolean with = !map.has("without prefix");
      return Optional.of(new Tally.CountDistinct(column, prefix, with));
    }
    map.allow(List.of("count distinct", "with prefix", "without prefix", "sum", "decimals"));
    String sum = map.required("sum", "`COLUMN` or `COLUMN x COLUMN`");
    int decimals = cleans.decimals(map);
    return sum.isBlank()
        ? Optional.empty()
        : Optional.of(new Tally.Sum(Arrays.asList(sum.split(" x ", -1)), decimals));
  }
}
