/// Synthetic populations, reforms and scenarios, with their reports.
module org.goodfaith.lab {
  requires transitive org.goodfaith.core;
  requires transitive org.goodfaith.population;
  requires java.xml;
  requires static org.jspecify;

  exports org.goodfaith.lab.world;
  exports org.goodfaith.lab.decade;
  exports org.goodfaith.lab.scenario;
  exports org.goodfaith.lab.report;
  exports org.goodfaith.lab.filling;
  exports org.goodfaith.lab.reform;
}
