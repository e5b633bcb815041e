package org.goodfaith.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.junit.jupiter.api.Test;

/// Reasons are told in their order, and programs rely on their codes.
final class ReasonTest {
  @Test
  void reasons_keep_their_codes_and_their_order() {
    assertThat(Stream.of(Reason.values()).map(Reason::code))
        .containsExactly(
            "intake.unreadable",
            "intake.missing",
            "intake.unknown-act",
            "intake.not-yours",
            "intake.suspended",
            "intake.identifier",
            "intake.unknown-kind",
            "intake.wrong-subject",
            "intake.day",
            "intake.expired",
            "intake.evidence",
            "intake.fact",
            "intake.target",
            "intake.conflict");
  }
}
