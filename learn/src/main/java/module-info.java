/// Scorecards from outcomes; a model comes out as a page of the rulebook.
module org.goodfaith.learn {
  requires transitive org.goodfaith.core;
  requires java.xml;
  requires dev.hardwood.core;
  requires static org.jspecify;
  requires de.siegmar.fastcsv;
  requires org.snakeyaml.engine;

  exports org.goodfaith.learn;
  exports org.goodfaith.learn.advice;
  exports org.goodfaith.learn.altman;
  exports org.goodfaith.learn.around;
  exports org.goodfaith.learn.bins;
  exports org.goodfaith.learn.card;
  exports org.goodfaith.learn.export;
  exports org.goodfaith.learn.fit;
  exports org.goodfaith.learn.judge;
  exports org.goodfaith.learn.page;
  exports org.goodfaith.learn.pmml;
  exports org.goodfaith.learn.rows;
  exports org.goodfaith.learn.sample;
  exports org.goodfaith.learn.score;
  exports org.goodfaith.learn.watch;
}
