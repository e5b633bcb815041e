package org.goodfaith.population.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

class MaskHistoryTest {
  private static final SubjectKey SUBJECT = new SubjectKey(7);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static SealedEntry entry(int seq, Act act, String by) {
    EntryBody body = new Entered(act, "railway", "r-" + seq, by, seq == 2 ? 0 : 2, "r-2");
    return new SealedEntry(new EntryRef(SUBJECT, seq), seq, body);
  }

  @Test
  void an_account_that_approves_its_own_entry_is_known_again_without_its_name() {
    Record record = new Record("rail.smoking", DAY, new TreeMap<>(), "staff-file", "");
    List<SealedEntry> masked =
        MaskHistory.mask(
            List.of(
                entry(2, new Act.Recorded(record), "by:rail.one:417"),
                entry(3, new Act.Approval(DAY, "rail.one"), "by:rail.one:418"),
                entry(4, new Act.Approval(DAY, "rail.two"), "by:rail.two")));
    String maker = ((Entered) masked.get(0).body()).enteredBy();
    assertThat(((Entered) masked.get(1).body()).act()).isEqualTo(new Act.Approval(DAY, maker));
    assertThat(((Entered) masked.get(2).body()).act()).isNotEqualTo(new Act.Approval(DAY, maker));
    assertThat(masked.toString()).doesNotContain("rail.one", "rail.two", "417");
  }

  @Test
  void where_a_subject_is_told_is_not_in_a_snapshot() {
    EntryBody body = new EntryBody.Readdressed("e-mail", "for:lex", DAY);
    SealedEntry changed = new SealedEntry(new EntryRef(SUBJECT, 2), 2, body);
    assertThat(MaskHistory.mask(List.of(changed))).isEmpty();
  }
}
