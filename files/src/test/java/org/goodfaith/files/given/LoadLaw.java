package org.goodfaith.files.given;

import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.testkit.given.RandomLaw;

/// Loads a random law.
public final class LoadLaw {
  private LoadLaw() {}

  /// @return the law; the test fails where it does not hold
  public static Rulebook of(RandomLaw law) {
    return law.rulebook(files -> LoadRulebook.load(files).proved());
  }
}
