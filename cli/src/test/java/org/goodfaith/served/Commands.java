package org.goodfaith.served;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.goodfaith.cli.Main;

/// Runs commands within this process: as true as a process of their own, but quicker.
public final class Commands {
  private Commands() {}

  /// Runs one command.
  public static Outcome run(String... words) {
    System.setProperty("goodfaith.home", GoodfaithProcess.HOME.toString());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Outcome(exit, out.toString(), err.toString());
  }
}
