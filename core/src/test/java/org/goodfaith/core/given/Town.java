package org.goodfaith.core.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.ClockRule.Period;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.verify.Finding;
import org.goodfaith.core.verify.KnownHead;
import org.goodfaith.core.verify.Verification;
import org.goodfaith.core.verify.VerifyRegistry;
import org.junit.jupiter.api.BeforeEach;

/// Sixty people, a law and a desk, for tests of what is stored and asked.
public abstract class Town {
  protected static final Rulebook LAW =
      new Law()
          .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
          .calendar("2025-01-01", "2027-12-31")
          .list("no-sale", Repeat.FIRST, 7, new ForSpan(span("180 days")), "smoking")
          .restriction("no-ticket", "no-sale", "rail.ticket")
          .score("conduct", 1000, false, 1, "smoking")
          .score("loyalty", 350, true, 0)
          .purpose("sale", false, false, "service", "rail.ticket")
          .purpose("care", true, false, "officer")
          .purpose("loan", true, false, "lender")
          .purpose("self", true, false, "subject")
          .with(origin ->
              new ClockRule(
                  origin,
                  "review",
                  "review",
                  "review",
                  new Period(span("15 days"), 0, ""),
                  Optional.empty(),
                  "set aside",
                  ClockRule.Meanwhile.SUSPENDED))
          .rulebook();
  protected static final Reader OFFICER = new Reader("officer-1", "officer", null);
  private static final int PEOPLE = 60;

  protected final Registry registry = new Registry();
  protected final List<InquiryJournal.CheckInquiry> checks = new ArrayList<>();
  protected final Desk desk =
      new Desk(
          registry,
          registry,
          registry,
          new InquiryJournal() {
            @Override
            public void keep(CheckInquiry inquiry, Optional<YearMonth> refused) {
              checks.add(inquiry);
            }

            @Override
            public Map<YearMonth, Long> refused() {
              return Map.of();
            }

            @Override
            public List<CheckInquiry> of(SubjectKey subject) {
              return checks;
            }
          });

  protected static Identifier person(int number) {
    return new Identifier("resident", "p" + number);
  }

  protected static Draft draft(int group, int who, Act act, String reference, String target) {
    Draft.Claim claim = new Draft.Claim(person(who), SubjectKind.PERSON, "");
    Place place = Place.ofLine("a.csv", group);
    return new Draft(place, group, claim, act, "railway", reference, target, "clerk");
  }

  /// Sixty people with a record, an approval, a notice and a consent each: more than a full tile.
  @BeforeEach
  protected void town() {
    registry.enact(LAW, day("2026-01-01"));
    for (int batch = 0; batch < 3; batch++) {
      List<Draft> drafts = new ArrayList<>();
      for (int i = batch * 20; i < batch * 20 + 20; i++) {
        Record smoking =
            new Record(
                "smoking", day("2026-03-02"), new TreeMap<>(), "staff-file", Hash.zero().hex());
        drafts.add(draft(i, i, new Act.Recorded(smoking), "r" + i, ""));
        drafts.add(draft(i, i, new Act.Approval(day("2026-03-03"), "officer"), "a" + i, "r" + i));
        drafts.add(draft(i, i, new Act.Notice(day("2026-03-03"), "letter"), "n" + i, "r" + i));
        drafts.add(draft(i, i, new Act.Consent(day("2026-03-03"), "loyalty"), "c" + i, ""));
      }
      registry.append(drafts);
    }
    for (int i = 0; i < PEOPLE; i += 20) {
      assertThat(report(i)).isInstanceOf(Desk.Answered.class);
    }
    assertThat(registry.tiles).hasSize(1);
  }

  protected Desk.Answer<Report> report(int who) {
    return report(OFFICER, Optional.of(registry.find(person(who))), "care", null);
  }

  protected Desk.Answer<Report> report(
      Reader reader, Optional<SubjectKey> subject, String purpose, Instant knownAt) {
    return desk.report(
        new Desk.ReportQuestion(
            reader, subject, purpose, day("2026-05-01"), day("2026-05-01"), knownAt));
  }

  protected Verification verify() {
    return verify(Optional.empty());
  }

  protected Verification verify(Optional<KnownHead> known) {
    return new VerifyRegistry(
            registry,
            registry.lookup,
            registry.key.getPublic(),
            registry,
            known,
            new byte[] {1, 2, 3})
        .verify(_ -> {});
  }

  protected void assertFirst(String place, String message) {
    Verification found = verify();
    assertThat(found.clean()).isFalse();
    assertThat(found.first()).contains(new Finding(place, message));
  }

  protected EntryRef first(int who) {
    return new EntryRef(registry.find(person(who)), 2);
  }
}
