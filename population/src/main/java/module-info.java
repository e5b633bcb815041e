/// A rulebook compiled to columnar kernels over everybody at once; snapshot files.
module org.goodfaith.population {
  requires transitive org.goodfaith.core;
  requires dev.hardwood.core;
  requires static org.jspecify;

  exports org.goodfaith.population;
  exports org.goodfaith.population.parquet;
  exports org.goodfaith.population.results;
  exports org.goodfaith.population.snapshot;
  exports org.goodfaith.population.columns;
}
