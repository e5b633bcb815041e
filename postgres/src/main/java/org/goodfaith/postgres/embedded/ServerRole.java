package org.goodfaith.postgres.embedded;

/// Who may log in to the embedded server; each has its own password file under `keys`.
public enum ServerRole {
  /// Owns the schema: migrations, backup, restore.
  OWNER("goodfaith_owner", "db-owner"),
  /// The running application: reads and appends.
  APP("goodfaith_app", "db-app"),
  /// Deletes payloads and keys when somebody is forgotten.
  FORGETTER("goodfaith_forgetter", "db-forgetter");

  private final String user;
  private final String keyFile;

  ServerRole(String user, String keyFile) {
    this.user = user;
    this.keyFile = keyFile;
  }

  /// The name of the role in the database.
  public String user() {
    return user;
  }

  String keyFile() {
    return keyFile;
  }
}
