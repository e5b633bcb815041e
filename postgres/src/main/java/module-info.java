/// Ledger, identity vault and queues on PostgreSQL, and the embedded server.
module org.goodfaith.postgres {
  requires transitive org.goodfaith.core;
  requires java.sql;
  requires static org.jspecify;
}
