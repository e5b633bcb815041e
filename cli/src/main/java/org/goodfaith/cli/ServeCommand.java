package org.goodfaith.cli;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;

/// Serves the HTTP API and the pages until it is stopped.
@Command(name = "serve", description = "Serve the HTTP API and the pages until stopped.")
final class ServeCommand implements Runnable {
  @Override
  public void run() {
    Quarkus.run();
  }
}
