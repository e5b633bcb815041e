package org.goodfaith.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.record.RowField;

/// The first line of a CSV file, held against the mapping: every column is used or listed as
/// dropped, none is missing, none stands twice.
final class Header {
  private static final String FACTS = "facts.";

  private final List<String> names;
  private final Mapping mapping;
  private final FileFaults faults;

  Header(List<String> names, Mapping mapping, FileFaults faults) {
    this.names = names;
    this.mapping = mapping;
    this.faults = faults;
  }

  /// @return why the file cannot be read with this mapping, or empty
  Optional<IntakeFault> fault() {
    Set<String> used = mapping.layout().columns();
    boolean codes = mapping.layout() instanceof Layout.Native;
    if (codes
        ? names.stream().noneMatch(Header::isCode)
        : names.stream().noneMatch(used::contains)) {
      return Optional.of(absent(codes ? nativeNames() : used));
    }
    for (String name : names) {
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        return Optional.of(
            faults.header(
                name,
                "column '" + name + "' stands twice in the header",
                "each column once",
                "Rename or remove one of them."));
      }
    }
    for (String column : used) {
      if (!names.contains(column)) {
        return Optional.of(missing(column));
      }
    }
    for (String name : names) {
      boolean known = codes ? isCode(name) : used.contains(name);
      if (!known && !mapping.dropped().containsKey(name)) {
        return Optional.of(unlisted(name, codes ? nativeNames() : used));
      }
    }
    return Optional.empty();
  }

  private IntakeFault absent(Collection<String> used) {
    return faults.header(
        "",
        "the first line is no header: none of the mapping's columns stands in it",
        String.join(", ", used),
        "Put the header back, check the delimiter, or use the mapping of this kind of file.");
  }

  private IntakeFault missing(String column) {
    List<String> others =
        names.stream().filter(name -> !mapping.dropped().containsKey(name)).toList();
    String hint =
        Nearest.to(column, others).map(near -> " Did you mean '" + near + "'?").orElse("");
    return faults.header(
        column,
        "column '" + column + "' is missing",
        "all columns the mapping '" + mapping.name() + "' uses",
        "Export the file with this column, or correct its name." + hint);
  }

  private IntakeFault unlisted(String name, Collection<String> used) {
    String hint = Nearest.to(name, used).map(near -> " Did you mean '" + near + "'?").orElse("");
    return faults.header(
        name,
        "column '" + name + "' is neither used nor listed under `drop:`",
        "columns the mapping '" + mapping.name() + "' uses or drops",
        "Remove the column, or list it under `drop:` with the reason." + hint);
  }

  /// @return the columns present that are dropped at the door
  List<String> dropped() {
    return names.stream().filter(mapping.dropped()::containsKey).toList();
  }

  /// @return what makes rows from the fields of this file
  RowMaker maker(RowTexts row) {
    return switch (mapping.layout()) {
      case Layout.Rows rows -> new PlainRows(rows, names, row);
      case Layout.Unfold unfold -> new UnfoldedRows(unfold, names, row);
      case Layout.Grouped grouped -> new GroupedRows(grouped, names, row);
      case Layout.Native coded -> new PlainRows(coded(coded), names, row);
    };
  }

  private Layout.Rows coded(Layout.Native coded) {
    Map<RowField, Text> fields = new LinkedHashMap<>(coded.constants());
    Map<String, Text> facts = new LinkedHashMap<>();
    for (String name : names) {
      if (mapping.dropped().containsKey(name)) {
        continue;
      }
      Text text = new Text.Column(name, Clean.AS_IS);
      Optional<RowField> field = RowField.ofCode(name);
      if (field.isPresent()) {
        fields.put(field.get(), text);
      } else {
        facts.put(name.substring(FACTS.length()), text);
      }
    }
    return new Layout.Rows(fields, facts);
  }

  private static boolean isCode(String name) {
    return RowField.ofCode(name).isPresent()
        || (name.startsWith(FACTS) && name.length() > FACTS.length());
  }

  private static List<String> nativeNames() {
    List<String> names =
        new ArrayList<>(Arrays.stream(RowField.values()).map(RowField::code).toList());
    names.add("facts.NAME");
    return names;
  }
}
