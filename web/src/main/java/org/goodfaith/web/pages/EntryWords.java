package org.goodfaith.web.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.web.pages.EntryView.FactView;
import org.jspecify.annotations.Nullable;

/// Puts the entries of one file into words.
final class EntryWords {
  private final SayFile say;
  private final HandleCipher handles;
  private final Rulebook rulebook;
  private final Map<EntryRef, SealedEntry> entries = new HashMap<>();

  EntryWords(SayFile say, HandleCipher handles, Rulebook rulebook, List<SealedEntry> entries) {
    this.say = say;
    this.handles = handles;
    this.rulebook = rulebook;
    entries.forEach(entry -> this.entries.put(entry.ref(), entry));
  }

  List<EntryView> of(List<EntryRef> refs) {
    return refs.stream().map(this::of).sorted(newestFirst()).toList();
  }

  private static Comparator<EntryView> newestFirst() {
    return Comparator.comparing(
        EntryView::day, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));
  }

  EntryView of(EntryRef ref) {
    SealedEntry entry = entries.get(ref);
    EntryBody body = entry == null ? null : entry.body();
    String name = handles.handleOf(ref.subject()).text() + "/" + ref.seq();
    return switch (body) {
      case null -> plain(name, say.forgottenEntry(), null);
      case EntryBody.Registered _ -> plain(name, say.registered(), null);
      case EntryBody.Entered entered -> entered(name, entered);
      case EntryBody.Enacted enacted -> plain(name, say.enacted(), enacted.day());
      case EntryBody.Drafted drafted -> plain(name, say.drafted(), drafted.day());
      case EntryBody.Approved approved -> plain(name, say.draftApproved(), approved.day());
      case EntryBody.Published published -> plain(name, say.published(), published.day());
      case EntryBody.Inquired _ -> plain(name, say.inquired(), null);
      case EntryBody.Linked linked -> plain(name, say.linked(), linked.day());
      case EntryBody.Unlinked unlinked -> plain(name, say.unlinked(), unlinked.day());
      case EntryBody.Forgotten forgotten -> plain(name, say.forgotten(), forgotten.day());
    };
  }

  private static EntryView plain(String name, String title, @Nullable LocalDate day) {
    return new EntryView(name, title, day, "", "", List.of());
  }

  private EntryView entered(String name, EntryBody.Entered entered) {
    Act act = entered.act();
    return new EntryView(
        name,
        title(act),
        act.recordOf().map(Record::day).orElse(act.day()),
        entered.source(),
        act.recordOf().map(this::article).orElse(""),
        facts(act));
  }

  private String title(Act act) {
    return switch (act) {
      case Act.Recorded recorded -> kindTitle(recorded.record());
      case Act.Correction correction -> say.corrected(kindTitle(correction.record()));
      case Act.Withdrawal _ -> say.withdrawn();
      case Act.Approval _ -> say.approved();
      case Act.Notice _ -> say.notice();
      case Act.Objection _ -> say.objected();
      case Act.Decision decision -> decision.upheld() ? say.upheld() : say.rejected();
      case Act.Consent consent -> say.consented(consent.to());
      case Act.ConsentWithdrawal withdrawal -> say.consentTakenBack(withdrawal.to());
    };
  }

  private String kindTitle(Record record) {
    return rulebook
        .on(record.day())
        .kind(record.kind())
        .map(RecordKind::title)
        .orElse(record.kind());
  }

  private String article(Record record) {
    return rulebook
        .on(record.day())
        .kind(record.kind())
        .map(kind -> kind.origin().article())
        .orElse("");
  }

  private List<FactView> facts(Act act) {
    List<FactView> views = new ArrayList<>();
    act.recordOf()
        .ifPresent(record -> {
          record
              .facts()
              .forEach(
                  (name, fact) -> views.add(new FactView(name.replace('-', ' '), words(fact))));
          if (!record.evidence().isEmpty()) {
            views.add(new FactView(say.evidenceFact(), record.evidence().replace('-', ' ')));
          }
        });
    switch (act) {
      case Act.Correction correction -> views.add(reason(correction.reason()));
      case Act.Withdrawal withdrawal -> views.add(reason(withdrawal.reason()));
      case Act.Approval approval -> views.add(new FactView(say.officer(), approval.officer()));
      case Act.Notice notice -> views.add(new FactView(say.channel(), notice.channel()));
      case Act.Objection objection -> views.add(reason(objection.ground()));
      case Act.Decision decision -> views.add(new FactView(say.officer(), decision.officer()));
      case Act.Recorded _, Act.Consent _, Act.ConsentWithdrawal _ -> {
        // The title says it all.
      }
    }
    return views;
  }

  private FactView reason(String code) {
    return new FactView(say.reason(), code.replace('-', ' '));
  }

  private static String words(Fact fact) {
    return switch (fact) {
      case Fact.Money money ->
          String.format(Locale.ROOT, "%,." + money.amount().scale() + "f", amount(money))
              + " "
              + money.currency();
      case Fact.Count count -> Words.grouped(count.number());
      case Fact.Status _ -> fact.text();
      case Fact.Day day -> Words.words(day.day());
      case Fact.Code code -> code.code().replace('-', ' ');
      case Fact.Digest _ -> fact.text();
    };
  }

  private static BigDecimal amount(Fact.Money money) {
    return money.amount().toBigDecimal();
  }
}
