/// All that is true about the registry. Requires `java.base` and nothing else at run time.
module org.goodfaith.core {
  requires static org.jspecify;

  exports org.goodfaith.core.base;
  exports org.goodfaith.core.subject;
  exports org.goodfaith.core.rulebook;
  exports org.goodfaith.core.explain;
  exports org.goodfaith.core.record;
  exports org.goodfaith.core.intake;
  exports org.goodfaith.core.ledger;
  exports org.goodfaith.core.verify;
}
