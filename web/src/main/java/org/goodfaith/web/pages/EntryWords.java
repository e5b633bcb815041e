package org.goodfaith.web.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Hand;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.web.pages.EntryView.FactView;
import org.jspecify.annotations.Nullable;

/// Puts the entries of one file into words.
final class EntryWords {
  private final SayFile say;
  private final HandleCipher handles;
  private final Rulebook rulebook;
  private final Map<EntryRef, SealedEntry> entries = new HashMap<>();
  private final UnaryOperator<String> documents;
  private @Nullable BesideWords beside;

  EntryWords(SayFile say, HandleCipher handles, Rulebook rulebook, List<SealedEntry> entries) {
    this(say, handles, rulebook, entries, _ -> "");
  }

  /// @param documents where the document of a digest can be had, empty where it is not here
  EntryWords(
      SayFile say,
      HandleCipher handles,
      Rulebook rulebook,
      List<SealedEntry> entries,
      UnaryOperator<String> documents) {
    this.say = say;
    this.documents = documents;
    this.handles = handles;
    this.rulebook = rulebook;
    entries.forEach(entry -> this.entries.put(entry.ref(), entry));
  }

  /// @return the same words, that say of each record what stands beside it
  EntryWords beside(Standing standing) {
    beside = new BesideWords(Tongue.say(SayBeside.class), standing);
    return this;
  }

  List<EntryView> of(List<EntryRef> refs) {
    return refs.stream().map(this::of).sorted(newestFirst()).toList();
  }

  private static Comparator<EntryView> newestFirst() {
    return Comparator.comparing(
        EntryView::day, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));
  }

  EntryView of(EntryRef ref) {
    EntryView plain = alone(ref);
    return beside == null ? plain : beside.beside(ref, plain);
  }

  private EntryView alone(EntryRef ref) {
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
      case EntryBody.Acknowledged known -> plain(name, say.acknowledged(), known.day());
      case EntryBody.Told told -> plain(name, told(told), told.day());
      case EntryBody.Readdressed one ->
          plain(name, Tongue.say(SayNotices.class).readdressed(one.channel()), one.day());
      case EntryBody.Linked linked -> plain(name, say.linked(), linked.day());
      case EntryBody.Unlinked unlinked -> plain(name, say.unlinked(), unlinked.day());
      case EntryBody.Forgotten forgotten -> plain(name, say.forgotten(), forgotten.day());
    };
  }

  private String told(EntryBody.Told told) {
    return say.told(CodeWords.channel(told.channel()), CodeWords.result(told.result().code()));
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
        facts(entered));
  }

  private List<FactView> facts(EntryBody.Entered entered) {
    List<FactView> views = facts(entered.act());
    if (Hand.onPaper(entered.act(), entered.enteredBy())) {
      views.add(new FactView(Tongue.say(SayNotices.class).onPaper(), entered.source()));
    }
    return views;
  }

  private String title(Act act) {
    return switch (act) {
      case Act.Recorded recorded -> kindTitle(recorded.record());
      case Act.Correction correction -> say.corrected(kindTitle(correction.record()));
      case Act.Withdrawal _ -> say.withdrawn();
      case Act.Annulment _ -> say.annulled();
      case Act.Approval _ -> say.approved();
      case Act.Notice _ -> say.notice();
      case Act.Objection _ -> say.objected();
      case Act.Answer _ -> say.answered();
      case Act.Extension _ -> say.extended();
      case Act.Decision decision -> say.decided(outcome(decision.outcome()));
      case Act.Appeal _ -> say.appealed();
      case Act.AppealDecision decision -> say.appealDecided(outcome(decision.outcome()));
      case Act.Statement _ -> say.stated();
      case Act.Certification _ -> say.certified();
      case Act.RepairRequest _ -> say.repairAsked();
      case Act.RepairDecision decision ->
          decision.granted() ? say.repairGranted() : say.repairRefused();
      case Act.Consent consent -> say.consented(consent.to());
      case Act.ConsentWithdrawal withdrawal -> say.consentTakenBack(withdrawal.to());
      case Act.Freeze _ -> say.frozen();
      case Act.Thaw _ -> say.thawed();
      case Act.Death _ -> say.died();
      case Act.Kinship _ -> say.kinship();
      case Act.OfFile one -> ofFile(one);
    };
  }

  private String ofFile(Act.OfFile act) {
    SayAsk asked = Tongue.say(SayAsk.class);
    AboutWords about = new AboutWords(asked, rulebook.on(act.day()));
    return switch (act) {
      case ReviewRequest one -> asked.reviewAsked(about.title(one.of()));
      case RemedyRequest one -> asked.remedyAskedOf(about.harm(one.harm()));
      case RemedyAnswer _ -> asked.remedyAnswered();
      case Representation one -> asked.represented(AskWords.as(asked, one.as()));
      case RepresentationClaim one -> asked.claimMade(one.by(), AskWords.as(asked, one.as()));
      case RepresentationEnd _ -> asked.representationEnded();
    };
  }

  private static String outcome(Act.Outcome outcome) {
    return DueWords.outcome(Tongue.say(SayDue.class), outcome);
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
      case Act.Annulment annulment -> {
        views.add(reason(annulment.reason()));
        document(views, annulment.document());
      }
      case Act.Approval approval -> officer(views, approval.officer(), "");
      case Act.Notice notice -> {
        views.add(new FactView(say.channel(), CodeWords.channel(notice.channel())));
        document(views, notice.document());
      }
      case Act.Objection objection -> {
        views.add(new FactView(say.reason(), ReasonWords.ground(objection.ground())));
        document(views, objection.document());
      }
      case Act.Answer answer -> {
        text(views, answer.text());
        document(views, answer.document());
      }
      case Act.Extension extension -> officer(views, extension.officer(), extension.text());
      case Act.Decision decision -> officer(views, decision.officer(), decision.text());
      case Act.Appeal appeal -> text(views, appeal.text());
      case Act.AppealDecision decision -> officer(views, decision.officer(), decision.text());
      case Act.Statement statement -> text(views, statement.text());
      case Act.Certification certification -> {
        officer(views, certification.officer(), "");
        document(views, certification.document());
      }
      case Act.RepairRequest request -> text(views, request.text());
      case Act.RepairDecision decision -> officer(views, decision.officer(), decision.text());
      case Act.Kinship kinship -> officer(views, kinship.officer(), "");
      case Act.OfFile one -> factsOfFile(views, one);
      case Act.Recorded _,
          Act.Consent _,
          Act.ConsentWithdrawal _,
          Act.Freeze _,
          Act.Thaw _,
          Act.Death _ -> {
        // The title says it all.
      }
    }
    return views;
  }

  private void factsOfFile(List<FactView> views, Act.OfFile act) {
    switch (act) {
      case ReviewRequest one -> {
        views.add(new FactView(say.reason(), CodeWords.review(one.ground())));
        text(views, one.text());
        document(views, one.document());
      }
      case RemedyRequest one -> {
        text(views, one.text());
        document(views, one.document());
      }
      case RemedyAnswer one -> {
        views.add(new FactView(Tongue.say(SayAsk.class).answeredBy(), one.by()));
        text(views, one.text());
      }
      case Representation one -> {
        officer(views, one.officer(), "");
        document(views, one.document());
      }
      case RepresentationClaim one -> {
        SayAsk asked = Tongue.say(SayAsk.class);
        views.add(new FactView(asked.scope(), AskWords.scope(asked, one.scope())));
        views.add(new FactView(asked.until(), Words.words(one.until())));
        text(views, one.text());
        document(views, one.document());
      }
      case RepresentationEnd one -> views.add(reason(one.reason()));
    }
  }

  private void officer(List<FactView> views, String officer, String text) {
    views.add(new FactView(say.officer(), officer));
    text(views, text);
  }

  private void text(List<FactView> views, String text) {
    if (!text.isEmpty()) {
      views.add(new FactView(say.text(), text));
    }
  }

  private void document(List<FactView> views, String digest) {
    if (!digest.isEmpty()) {
      views.add(new FactView(say.document(), digest, documents.apply(digest)));
    }
  }

  private FactView reason(String code) {
    return new FactView(say.reason(), CodeWords.reason(code));
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
