package org.goodfaith.population.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Hand;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.record.ReviewRequest;
import org.jspecify.annotations.Nullable;

/// Takes out of a history what a snapshot must not hold: references, texts, identifiers, and who
/// looked. Officers and documents are numbered anew within the history, so that equal stays equal.
final class MaskHistory {
  private final Map<String, String> names = new HashMap<>();

  private MaskHistory() {}

  /// @param entries of one subject and those linked to it, in order
  /// @return the same without it; the same follows from them
  static List<SealedEntry> mask(List<SealedEntry> entries) {
    MaskHistory mask = new MaskHistory();
    List<SealedEntry> masked = new ArrayList<>();
    for (SealedEntry entry : entries) {
      EntryBody body = entry.body();
      if (body == null) {
        masked.add(entry);
      } else {
        EntryBody left = mask.body(body);
        if (left != null) {
          masked.add(new SealedEntry(entry.ref(), entry.position(), left));
        }
      }
    }
    return masked;
  }

  private @Nullable EntryBody body(EntryBody body) {
    return switch (body) {
      case EntryBody.Registered registered ->
          new EntryBody.Registered(registered.kind(), Hash.zero());
      case Entered entered ->
          new Entered(
              act(entered.act()),
              entered.source(),
              "",
              enteredBy(entered.enteredBy()),
              entered.target(),
              "");
      case EntryBody.Linked link ->
          new EntryBody.Linked(link.other(), name(link.officer()), link.day());
      case EntryBody.Unlinked link -> new EntryBody.Unlinked(link.other(), "", link.day());
      case EntryBody.Forgotten gone ->
          new EntryBody.Forgotten(gone.target(), reason(gone.reason()), gone.day());
      case EntryBody.Told told -> told.other() == null ? null : told(told);
      case EntryBody.LawStep _,
          EntryBody.Inquired _,
          EntryBody.Acknowledged _,
          EntryBody.Readdressed _ ->
          null;
    };
  }

  /// That somebody was told of a listing in a linked file has an effect.
  private static EntryBody told(EntryBody.Told told) {
    return new EntryBody.Told(told.target(), "", told.result(), told.day(), "", told.other());
  }

  /// Two reasons are codes; any other names the officer who erased.
  private static String reason(String reason) {
    return reason.equals(Forgetting.INQUIRY_TRACE) || reason.equals(Forgetting.EXPIRED)
        ? reason
        : "erased";
  }

  /// People and documents have one row of numbers: nobody is called like a document.
  private String name(String name) {
    return name.isEmpty() ? "" : names.computeIfAbsent(name, _ -> "n" + (names.size() + 1));
  }

  private Act act(Act act) {
    return switch (act) {
      case Act.Recorded recorded -> new Act.Recorded(record(recorded.record()));
      case Act.Correction correction ->
          new Act.Correction(record(correction.record()), correction.day(), correction.reason());
      case Act.Withdrawal withdrawal -> withdrawal;
      case Act.Annulment annulment ->
          new Act.Annulment(annulment.day(), annulment.reason(), name(annulment.document()));
      case Act.Approval approval -> new Act.Approval(approval.day(), name(approval.officer()));
      case Act.Notice notice -> new Act.Notice(notice.day(), "");
      case Act.Objection objection ->
          new Act.Objection(objection.day(), objection.ground(), name(objection.document()));
      case Act.Answer answer -> new Act.Answer(answer.day(), "", name(answer.document()));
      case Act.Extension extension ->
          new Act.Extension(extension.day(), name(extension.officer()), "");
      case Act.Decision decision ->
          new Act.Decision(decision.day(), decision.outcome(), name(decision.officer()), "");
      case Act.Appeal appeal -> new Act.Appeal(appeal.day(), "");
      case Act.AppealDecision decision ->
          new Act.AppealDecision(decision.day(), decision.outcome(), name(decision.officer()), "");
      case Act.Statement statement -> new Act.Statement(statement.day(), "");
      case Act.Certification certification ->
          new Act.Certification(
              certification.day(), name(certification.officer()), name(certification.document()));
      case Act.RepairRequest request -> new Act.RepairRequest(request.day(), "");
      case Act.RepairDecision decision ->
          new Act.RepairDecision(decision.day(), decision.granted(), name(decision.officer()), "");
      case Act.Kinship kinship -> new Act.Kinship(kinship.day(), name(kinship.officer()));
      case Act.OfFile one -> ofFile(one);
      case Act.Freeze _, Act.Thaw _, Act.Death _, Act.Consent _, Act.ConsentWithdrawal _ -> act;
    };
  }

  private Act ofFile(Act.OfFile act) {
    return switch (act) {
      case ReviewRequest one ->
          new ReviewRequest(one.day(), one.of(), one.ground(), "", name(one.document()));
      case RemedyRequest one -> new RemedyRequest(one.day(), one.harm(), "", name(one.document()));
      case RemedyAnswer one -> new RemedyAnswer(one.day(), name(one.by()), "");
      case Representation one ->
          new Representation(
              one.day(),
              one.as(),
              name(one.by()),
              one.scope(),
              one.until(),
              name(one.officer()),
              name(one.document()));
      case RepresentationClaim one ->
          new RepresentationClaim(
              one.day(),
              one.as(),
              name(one.by()),
              one.scope(),
              one.until(),
              "",
              name(one.document()));
      case RepresentationEnd one ->
          new RepresentationEnd(one.day(), one.reason(), name(one.officer()));
    };
  }

  /// Who acts for a subject goes on acting for it, and the subject's own is the subject's own.
  private String enteredBy(String name) {
    return Representation.bySubject(name)
        ? name
        : Representation.acting(name)
            .map(one -> Representation.enteredBy(name(one)))
            .or(() ->
                RepresentationClaim.claimant(name)
                    .map(one -> RepresentationClaim.enteredBy(name(one))))
            .orElseGet(() -> name(Hand.of(name)));
  }

  private Record record(Record record) {
    return new Record(
        record.kind(),
        record.day(),
        record.facts(),
        record.evidence(),
        name(record.evidenceDigest()));
  }
}
