package org.goodfaith.postgres;

import java.util.List;

/// The form of a backup: a zip of one file of `COPY` text per table, and at its end a manifest with
/// a line per table: digest, rows, table. The first line names the format, the second the keys.
final class Archive {
  static final String FORMAT = "goodfaith-backup 1";
  static final String MANIFEST = "MANIFEST";
  static final String SUFFIX = ".copy";

  private Archive() {}

  /// A table with the columns kept of it. Its file is named by its form: whenever columns come in,
  /// the form is the next, and the older ones are still read.
  ///
  /// @param name its name
  /// @param form 1, or the next whenever columns came in
  /// @param columns in order
  record Table(String name, int form, String columns) {
    Table(String name, String columns) {
      this(name, 1, columns);
    }

    String target() {
      return name + " (" + columns + ")";
    }

    String file() {
      return form == 1 ? name + SUFFIX : name + "-" + form + SUFFIX;
    }
  }

  private static final Table INGEST =
      new Table(
          "ingest",
          "run, file, file_digest, mapping, source, read, accepted, refused, duplicate,"
              + " records, done, dropped, note");

  private static final Table OLDER_DOCUMENT =
      new Table("document", "subject, digest, media_type, size, bytes");

  private static final Table DOCUMENT =
      new Table("document", 2, "subject, digest, media_type, size, bytes, sealed");

  private static final Table REFUSED = new Table("check_refused", "month, service, checks");

  /// Last: backups of versions that had not these tables end without them.
  private static final List<Table> LATER = List.of(DOCUMENT, REFUSED);

  /// @return whether a backup may end before this table
  static boolean mayLack(Table table) {
    return LATER.contains(table);
  }

  /// Forms that earlier versions wrote. What they lack has the table's defaults.
  private static final List<Table> OLDER = List.of(INGEST, OLDER_DOCUMENT);

  /// @param table as this version writes it
  /// @param file found in its place
  /// @return the table in the form of the file, or as this version writes it
  static Table inFormOf(Table table, String file) {
    return OLDER.stream()
        .filter(older -> older.name().equals(table.name()) && older.file().equals(file))
        .findFirst()
        .orElse(table);
  }

  /// In the order of writing and reading. Check inquiries end on their own clock and are not kept.
  static final List<Table> TABLES =
      List.of(
          new Table("registry", "name, value"),
          new Table("rulebook", "digest, files"),
          new Table("vault_lookup", "lookup, subject, kind"),
          new Table("vault_key", "subject, kind, wrapped"),
          new Table("vault_subject", "subject, what, mark, sealed"),
          new Table("organisation_name", "subject, identifier, name"),
          new Table("entry", "subject, seq, prev, hash, position"),
          new Table("payload", "subject, seq, salt, body"),
          new Table("reference", "reference, subject, seq, content, act"),
          new Table("tile", "level, index, root, hashes"),
          new Table(
              "tree_head",
              "size, root, sealed_at, signature, persons, organisations, public_bodies"),
          new Table("ingest", 2, INGEST.columns() + ", day, suspended"),
          new Table("account", "name, role, secret, subject, source"),
          DOCUMENT,
          REFUSED);
}
