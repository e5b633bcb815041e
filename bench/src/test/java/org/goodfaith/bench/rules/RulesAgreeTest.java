package org.goodfaith.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulesAgreeTest {
  @Test
  void goodfaith_drools_and_camunda_give_equal_points_to_random_card_holders() {
    RulesTrial trial = new RulesTrial(Path.of(System.getProperty("goodfaith.root")));
    RulesTrial.Compared compared = trial.disagreements(300);
    assertThat(compared.checked()).isEqualTo(3000);
    assertThat(compared.found()).isEmpty();
  }
}
