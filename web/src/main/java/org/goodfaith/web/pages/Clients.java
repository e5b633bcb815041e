package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Claims;
import org.goodfaith.web.Wiring;

/// Puts into words for whom somebody acts.
@Singleton
public final class Clients {
  private final Wiring wiring;
  private final Ask ask;
  private final PageWords words;

  Clients(Wiring wiring, Ask ask, PageWords words) {
    this.wiring = wiring;
    this.ask = ask;
    this.words = words;
  }

  /// Somebody for whom the reader acts.
  ///
  /// @param handle opaque name of the subject
  /// @param names who it is
  /// @param sentence as what, how far and how long
  public record ClientView(String handle, String names, String sentence) {}

  /// A claim as its claimant reads it: nothing of the file.
  ///
  /// @param number by which it is named
  /// @param sentence what was asked
  /// @param states what became of it
  /// @param appeals whether it can be appealed
  /// @param ends whether it can be taken back
  public record ClaimView(
      String number, String sentence, List<String> states, boolean appeals, boolean ends) {
    /// Copies the list.
    public ClaimView {
      states = List.copyOf(states);
    }
  }

  /// @param may what the claimant may do now
  /// @return one in words
  public ClaimView claim(PetitionCase one, List<String> may) {
    RepresentationClaim said = one.petition().request().claim();
    String sentence =
        said == null
            ? ""
            : words
                .claim()
                .line(
                    Words.words(said.day()),
                    AskWords.as(words.ask(), said.as()),
                    AskWords.scope(words.ask(), said.scope()),
                    Words.words(said.until()),
                    said.text());
    return new ClaimView(
        Claims.number(one),
        sentence,
        states(one),
        may.contains("appeal"),
        may.contains("representation-end"));
  }

  private List<String> states(PetitionCase one) {
    SayClaim say = words.claim();
    Petition petition = one.petition();
    Decided last = petition.last();
    String decided = last == null ? "" : Words.words(last.mark().day());
    List<String> all = new ArrayList<>();
    switch (petition.state()) {
      case OPEN -> all.add(waits(one));
      case GRANTED -> all.add(words.ask().claimAccepted(decided));
      case REJECTED -> all.add(words.ask().claimRefused(decided));
      case LAPSED -> all.add(words.ask().claimLapsed());
      case TAKEN_BACK -> all.add(say.ownEnd());
      case ENDED -> all.add(say.unwanted());
    }
    String why = petition.open() ? "" : Claims.why(one);
    if (!why.isEmpty()) {
      all.add(say.why(why));
    }
    if (!petition.open() && !petition.granted()) {
      all.add(say.again());
    }
    return all;
  }

  private String waits(PetitionCase one) {
    String by = one.by(ask.now().rulebook()).map(Words::words).orElse("");
    boolean appealed = one.petition().appeal() != null;
    return by.isEmpty()
        ? words.claim().waitsOpen()
        : appealed ? words.claim().appealed(by) : words.claim().waits(by);
  }

  /// @param right that counts today
  /// @return one in words
  public ClientView view(SubjectKey subject, Representative right) {
    String names =
        wiring
            .vault()
            .nameOf(subject, new UnmaskedIdentity("who acts for a subject knows for whom"))
            .map(name ->
                name.identifiers().stream()
                    .map(one -> one.scheme() + ":" + one.value())
                    .collect(Collectors.joining(", ")))
            .orElse("");
    return new ClientView(
        wiring.handles().handleOf(subject).text(),
        names,
        new AskWords(words.ask(), ask.now()).right(right));
  }
}
