/// The rulebook folder and the source files, read into the words of the core.
module org.goodfaith.files {
  requires transitive org.goodfaith.core;
  requires static org.jspecify;
}
