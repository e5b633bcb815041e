package org.goodfaith.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;

/// How a command ended that needs no registry.
///
/// @param exit its exit code
/// @param out its standard output
/// @param err its standard error
record Ran(int exit, String out, String err) {
  static final Path HOME = Path.of(System.getProperty("goodfaith.root", ".."));

  static Ran command(Object... words) {
    System.setProperty("goodfaith.home", HOME.toString());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] line = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), line);
    return new Ran(exit, out.toString(), err.toString());
  }
}
