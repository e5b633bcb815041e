/// Ledger, identity vault and queues on PostgreSQL, and the embedded server.
module org.goodfaith.postgres {
  requires transitive org.goodfaith.core;
  requires java.sql;
  requires com.zaxxer.hikari;
  requires flyway.core;
  requires java.logging;
  requires org.postgresql.jdbc;
  requires org.tukaani.xz;
  requires static org.checkerframework.checker.qual;
  requires static org.jspecify;

  exports org.goodfaith.postgres;
  exports org.goodfaith.postgres.embedded;
}
