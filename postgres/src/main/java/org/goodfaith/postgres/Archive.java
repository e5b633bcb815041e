package org.goodfaith.postgres;

import java.util.List;

/// The form of a backup: a zip of one file of `COPY` text per table, and at its end a manifest with
/// a line per table: digest, rows, table. The first line names the format, the second the keys.
final class Archive {
  static final String FORMAT = "goodfaith-backup 1";
  static final String MANIFEST = "MANIFEST";
  static final String SUFFIX = ".copy";

  private Archive() {}

  /// A table with the columns kept of it.
  ///
  /// @param name its name
  /// @param columns in order
  record Table(String name, String columns) {
    String target() {
      return name + " (" + columns + ")";
    }

    String file() {
      return name + SUFFIX;
    }
  }

  /// Last: backups made before there were documents end without it.
  static final Table DOCUMENT = new Table("document", "subject, digest, media_type, size, bytes");

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
          new Table(
              "ingest",
              "run, file, file_digest, mapping, source, read, accepted, refused, duplicate,"
                  + " records, done, dropped, note"),
          new Table("account", "name, role, secret, subject, source"),
          DOCUMENT);
}
