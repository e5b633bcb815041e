package org.goodfaith.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.ShortHash;
import org.jspecify.annotations.Nullable;

/// A draft with the keyed hashes that find it again: all that can be computed of an entry before
/// the writer's turn, and no more of the draft than is needed then.
///
/// @param place where it came from
/// @param group drafts of one group enter whole or not at all
/// @param claim about whom
/// @param act code of its act
/// @param day of its act
/// @param targeted whether it concerns another entry
/// @param keys what finds it again
/// @param body its entry's canonical body, by the number of the entry it concerns, 0 for none
public record KeyedDraft(
    Place place,
    int group,
    Draft.Claim claim,
    String act,
    LocalDate day,
    boolean targeted,
    Keys keys,
    IntFunction<byte[]> body) {
  /// Keyed hashes.
  ///
  /// @param identifier of the subject's identifier
  /// @param reference of source and reference
  /// @param content tells the same content from other content
  /// @param target of the entry it concerns; its own reference where it concerns none
  public record Keys(Hash identifier, ShortHash reference, ShortHash content, ShortHash target) {}

  /// @param drafts in order
  /// @param lookup used by this thread alone
  /// @return the same with their hashes
  public static List<KeyedDraft> of(List<Draft> drafts, LookupKey lookup) {
    List<KeyedDraft> keyed = new ArrayList<>(drafts.size());
    @Nullable Identifier last = null; // rows of one line are about one subject
    Hash identifier = Hash.zero();
    for (Draft draft : drafts) {
      if (!draft.claim().identifier().equals(last)) {
        last = draft.claim().identifier();
        identifier = lookup.ofIdentifier(last);
      }
      keyed.add(of(draft, identifier, lookup));
    }
    return keyed;
  }

  private static KeyedDraft of(Draft draft, Hash identifier, LookupKey lookup) {
    Json.Written facts = BodyText.factsOf(draft.act());
    String content = BodyText.contentOf(draft.act(), draft.target(), facts);
    boolean targeted = !draft.target().isEmpty();
    ShortHash reference = lookup.ofReference(draft.source(), draft.reference());
    ShortHash target = targeted ? lookup.ofReference(draft.source(), draft.target()) : reference;
    return new KeyedDraft(
        draft.place(),
        draft.group(),
        draft.claim(),
        draft.act().code(),
        draft.act().day(),
        targeted,
        new Keys(identifier, reference, lookup.ofContent(identifier, content), target),
        body(draft, facts, targeted));
  }

  /// Only what concerns another entry has to wait for that entry's number.
  private static IntFunction<byte[]> body(Draft draft, Json.Written facts, boolean targeted) {
    if (targeted) {
      return target -> BodyText.write(entered(draft, target), facts);
    }
    byte[] spelled = BodyText.write(entered(draft, 0), facts);
    return _ -> spelled;
  }

  private static EntryBody.Entered entered(Draft draft, int target) {
    return new EntryBody.Entered(
        draft.act(), draft.source(), draft.reference(), draft.enteredBy(), target, draft.target());
  }
}
