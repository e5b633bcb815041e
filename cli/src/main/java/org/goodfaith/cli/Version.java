package org.goodfaith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version of this program, as the build wrote it.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    var properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IOException("version.properties is missing from the program's jar; build again");
      }
      properties.load(in);
    }
    return new String[] {"goodfaith " + properties.getProperty("version")};
  }
}
