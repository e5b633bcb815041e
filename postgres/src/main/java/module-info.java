/// Ledger, identity vault and queues on PostgreSQL, and the embedded server.
module org.goodfaith.postgres {
  requires transitive org.goodfaith.core;
  requires java.sql;
  requires org.tukaani.xz;
  requires static org.jspecify;

  exports org.goodfaith.postgres.embedded;
}
