package org.goodfaith.lab.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.RegistryBug;

/// Every number of the lab's world, each cited or marked as assumed. Immutable.
public final class Parameters {
  private static final int COLUMNS = 5;

  private final Map<String, Parameter> byName;

  private Parameters(Map<String, Parameter> byName) {
    this.byName = byName;
  }

  /// One number.
  ///
  /// @param name as the world asks for it
  /// @param value the number
  /// @param unit of what
  /// @param cited whether it rests on a published figure; otherwise it is assumed
  /// @param source where it comes from, or why it was chosen
  public record Parameter(String name, double value, String unit, boolean cited, String source) {}

  /// @return the numbers that ship
  public static Parameters shipped() {
    Map<String, Parameter> all = new LinkedHashMap<>();
    try (InputStream in = Parameters.class.getResourceAsStream("parameters.csv")) {
      if (in == null) {
        throw new RegistryBug("the lab's parameters are not on the module path");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
      lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Parameters::read)
          .forEach(one -> all.put(one.name(), one));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Parameters(all);
  }

  private static Parameter read(String line) {
    String[] cells = line.split(";", COLUMNS);
    if (cells.length != COLUMNS || !List.of("cited", "assumed").contains(cells[3])) {
      throw new RegistryBug("a parameter is not written as name;value;unit;cited|assumed;source");
    }
    return new Parameter(
        cells[0], Double.parseDouble(cells[1]), cells[2], cells[3].equals("cited"), cells[4]);
  }

  /// @return the number of this name
  public double of(String name) {
    return parameter(name).value();
  }

  /// @return the number of this name, which is whole
  public int whole(String name) {
    return (int) Math.round(of(name));
  }

  /// @return the same world with one number changed
  public Parameters with(String name, double value) {
    Parameter old = parameter(name);
    Map<String, Parameter> changed = new LinkedHashMap<>(byName);
    changed.put(
        name, new Parameter(name, value, old.unit(), false, "changed to see what depends on it"));
    return new Parameters(Collections.unmodifiableMap(changed));
  }

  /// @return all of them, in the order of their file
  public List<Parameter> all() {
    return List.copyOf(byName.values());
  }

  private Parameter parameter(String name) {
    Parameter found = byName.get(name);
    if (found == null) {
      throw new RegistryBug("no parameter of the lab is called " + name);
    }
    return found;
  }
}
