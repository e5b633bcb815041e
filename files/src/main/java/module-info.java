/// The rulebook folder and the source files, read into the words of the core.
module org.goodfaith.files {
  requires transitive org.goodfaith.core;
  requires static org.jspecify;
  requires com.fasterxml.jackson.core;
  requires de.siegmar.fastcsv;
  requires org.commonmark;
  requires org.snakeyaml.engine;

  exports org.goodfaith.files;
  exports org.goodfaith.files.rulebook;
}
