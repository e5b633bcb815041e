package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.web.Ask;
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
