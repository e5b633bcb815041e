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
  exports org.goodfaith.core.standing;
  exports org.goodfaith.core.score;
  exports org.goodfaith.core.listing;
  exports org.goodfaith.core.measure;
  exports org.goodfaith.core.assessment;
  exports org.goodfaith.core.answer;
  exports org.goodfaith.core.verify;
}
