package org.goodfaith.web.pages;

import jakarta.inject.Singleton;

/// The bundles of words, each time in the language of the page at hand: the one place where code
/// gets them from. Templates name the bundles themselves.
@Singleton
public final class PageWords {
  /// @return words around every page
  public Say say() {
    return Tongue.say(Say.class);
  }

  SayFile file() {
    return Tongue.say(SayFile.class);
  }

  SayDue due() {
    return Tongue.say(SayDue.class);
  }

  SayAsk ask() {
    return Tongue.say(SayAsk.class);
  }

  SayBeside beside() {
    return Tongue.say(SayBeside.class);
  }

  SayClaim claim() {
    return Tongue.say(SayClaim.class);
  }

  SayDesk desk() {
    return Tongue.say(SayDesk.class);
  }

  SayAdvice advice() {
    return Tongue.say(SayAdvice.class);
  }

  SayLetter letter() {
    return Tongue.say(SayLetter.class);
  }

  ReasonWords reasons() {
    return ReasonWords.here();
  }

  SayNotices notices() {
    return Tongue.say(SayNotices.class);
  }

  SayProblem problem() {
    return Tongue.say(SayProblem.class);
  }

  SayTrouble trouble() {
    return Tongue.say(SayTrouble.class);
  }

  SayLab lab() {
    return Tongue.say(SayLab.class);
  }

  SayCards cards() {
    return Tongue.say(SayCards.class);
  }

  SayDraft draft() {
    return Tongue.say(SayDraft.class);
  }
}
