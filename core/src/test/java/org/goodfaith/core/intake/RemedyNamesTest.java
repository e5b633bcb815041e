package org.goodfaith.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.RemedyRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// By which names harmed decisions are asked about.
final class RemedyNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "measure:no-ticket:2",
        "measure:no-ticket:leaf-2041",
        "report:7",
        "check:rail.ticket:2026-03-20:gate",
        "check:rail.ticket:2026-03-20:command line"
      })
  void a_remedy_is_asked_for_a_decision_as_it_is_listed(String harm) {
    assertThat(AdmitRowsTest.draft(AdmitRowsTest.act("remedy-request", "to=" + harm)).act())
        .isInstanceOfSatisfying(
            RemedyRequest.class, asked -> assertThat(asked.harm()).isEqualTo(harm));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check:a:b:c",
        "check:rail.ticket:2026-02-30:gate",
        "check:rail.ticket:2026-03-20",
        "measure:no-ticket",
        "measure:no-ticket:leaf-",
        "measure:no-ticket:leaf-x",
        "report:x",
        "money"
      })
  void a_remedy_is_not_asked_for_what_no_list_names(String harm) {
    assertThat(AdmitRowsTest.reason(AdmitRowsTest.act("remedy-request", "to=" + harm)))
        .isEqualTo(Reason.FACT);
  }
}
