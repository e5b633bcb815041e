package org.goodfaith.files.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.ProveCases;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.ReadRulebook;
import org.goodfaith.core.rulebook.RulebookFault;
import org.goodfaith.core.rulebook.RulebookText;

/// Loads a rulebook: read the files, prove the rules, hold the cases. The one way to a law.
public final class LoadRulebook {
  private LoadRulebook() {}

  /// A rulebook as loaded.
  ///
  /// @param proved the law, or its faults
  /// @param text as it was written
  /// @param files content by name, to be stored by digest
  public record Loaded(Proved proved, RulebookText text, Map<String, byte[]> files) {}

  /// @return the law in the folder, or its faults
  public static Loaded load(Path folder) {
    return loaded(ReadRulebookFolder.read(folder));
  }

  /// Reads and proves a folder whose cases are to be run and shown one by one.
  ///
  /// @return its rules, its cases not yet run, or its faults
  public static Proved withoutCases(Path folder) {
    RulebookReading reading = ReadRulebookFolder.read(folder);
    return together(reading, ReadRulebook.read(reading.text()));
  }

  /// @return the law of files kept by digest, or its faults
  public static Loaded load(Map<String, byte[]> files) {
    return loaded(ReadRulebookFolder.read(files));
  }

  /// @return the law of files that were proved and enacted, or what of them cannot be read
  public static Proved enacted(Map<String, byte[]> files) {
    RulebookReading reading = ReadRulebookFolder.read(files);
    return reading.faults().isEmpty()
        ? ReadRulebook.readEnacted(reading.text())
        : new Proved.Faulty(reading.faults());
  }

  private static Loaded loaded(RulebookReading reading) {
    Proved proved = ProveCases.prove(ReadRulebook.read(reading.text()));
    return new Loaded(together(reading, proved), reading.text(), reading.files());
  }

  private static Proved together(RulebookReading reading, Proved proved) {
    if (reading.faults().isEmpty()) {
      return proved;
    }
    List<RulebookFault> faults = new ArrayList<>(reading.faults());
    if (proved instanceof Proved.Faulty faulty) {
      faults.addAll(faulty.faults());
    }
    return new Proved.Faulty(faults);
  }
}
