package org.goodfaith.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;
import org.goodfaith.core.record.SourceRow;

/// Reads made-up files for tests and writes down what came out.
final class Try {
  static final String INSPECTIONS =
      """
      mapping: test
      title: Inspections
      format: csv
      source: inspectorate
      ends: 2014-08
      fields:
        about: {constant: organisation}
        scheme: {constant: licence}
        subject: {column: licence}
        kind: {constant: food.inspection}
        day: {column: day, date: dd/MM/yyyy}
        reference: {column: id}
        name: {column: name, trim: true}
      facts:
        minor: {column: minor, decimals: 0}
        result: {column: result, values: {Pass: pass, Fail: fail}}
      drop:
        - {columns: [address], why: not needed}
      """;
  static final String HEADER = "id,licence,name,day,minor,result,address\n";
  static final String GOOD = "1,77,Café Ö,31/01/2013,2,Pass,\"3 Main St, Town\"\n";
  static final String SHOP =
      """
      mapping: shop
      title: Shop
      format: csv
      source: shop
      ends: 2011-12
      fields:
        scheme: {constant: shop-customer}
        subject: {column: who}
        kind: {constant: shop.month}
      group: {by: who and month of at, date: yyyy-MM-dd HH:mm}
      facts:
        orders: {count distinct: invoice, without prefix: C}
        returns: {count distinct: invoice, with prefix: C}
        net: {sum: number x price, decimals: 3}
      drop:
        - {columns: [item], why: not needed}
      """;
  static final String SHOP_HEADER = "invoice,item,number,at,price,who\n";
  static final String JSONL =
      """
      mapping: conduct
      title: Conduct
      format: jsonl
      source: railway
      rows: native
      fields:
        about: {constant: person}
      drop:
        - {columns: [carriage], why: not needed}
      """;

  private Try() {}

  static Mapping mapping(String page) {
    return switch (LoadMapping.parse("test.yaml", page)) {
      case LoadedMapping.Read read -> read.mapping();
      case LoadedMapping.Refused refused -> throw new AssertionError(refused.faults());
    };
  }

  /// All that a mapping page is refused for, one fault in each line.
  static String faults(String page) {
    return switch (LoadMapping.parse("test.yaml", page)) {
      case LoadedMapping.Read _ -> "";
      case LoadedMapping.Refused refused -> {
        StringBuilder out = new StringBuilder();
        refused.faults().forEach(fault -> out.append(line(fault)).append('\n'));
        yield out.toString();
      }
    };
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(plain);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return out.toByteArray();
  }

  static SourceReader open(Path folder, String page, byte[] content, ReadOptions options) {
    try {
      Path file = folder.resolve("in.csv");
      Files.write(file, content);
      return ReadSourceFile.open(file, mapping(page), options);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  static List<SourceItem> items(SourceReader reader) {
    List<SourceItem> items = new ArrayList<>();
    Optional<SourceItem> item = reader.next();
    while (item.isPresent()) {
      items.add(item.get());
      item = reader.next();
    }
    return items;
  }

  /// What came out of a file, one item in each line, the fault of the file last.
  static String read(Path folder, String page, byte[] content) {
    StringBuilder out = new StringBuilder();
    try (SourceReader reader = open(folder, page, content, ReadOptions.plain())) {
      items(reader).forEach(item -> out.append(line(item)).append('\n'));
      reader.fileFault().ifPresent(fault -> out.append("file: " + line(fault)).append('\n'));
    }
    return out.toString();
  }

  static String line(SourceItem item) {
    return switch (item) {
      case SourceItem.Group group -> group.lines() + " line: " + rows(group.rows());
      case SourceItem.Unreadable unreadable ->
          unreadable.lines() + " refused: " + line(unreadable.fault());
    };
  }

  private static String rows(List<SourceRow> rows) {
    StringBuilder out = new StringBuilder();
    for (SourceRow row : rows) {
      out.append(row.place()).append(' ').append(row.texts());
      out.append(' ').append(new java.util.TreeMap<>(row.facts()));
    }
    return out.toString();
  }

  static String line(Fault fault) {
    return fault.place()
        + " ["
        + fault.code()
        + (fault.culprit().isEmpty() ? "" : " " + fault.culprit())
        + "] "
        + fault.message()
        + " | allowed: "
        + fault.allowed()
        + " | "
        + fault.remedy();
  }
}
