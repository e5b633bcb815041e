/// Synthetic populations, reforms and scenarios, with their reports.
module org.goodfaith.lab {
  requires transitive org.goodfaith.core;
  requires transitive org.goodfaith.population;
  requires static org.jspecify;
}
