package org.goodfaith.web.pages;

import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.AdverseLetter;

/// An adverse-action letter as one page that needs nothing else: to be kept, sent and printed, in
/// the language spoken here.
public final class PrintedLetter {
  private PrintedLetter() {}

  /// @param letter with its reasons
  /// @param handle the subject's opaque name
  /// @return the page
  public static String of(AdverseLetter letter, String handle) {
    SayPrint say = Tongue.say(SayPrint.class);
    List<PrintedFile.StepLine> reasons =
        letter.reasons().stream()
            .map(one ->
                new PrintedFile.StepLine(
                    one.label(),
                    one.found(),
                    say.givenOf(text(one.given().value()), text(one.most().value())),
                    one.article()))
            .toList();
    return PrintedLaw.page(
        "letter.html",
        "letter.css",
        Map.of(
            "say", say,
            "lang", Tongue.code(),
            "to", say.letterTo(handle, letter.reader()),
            "lead", say.letterLead(Words.words(letter.asOf())),
            "score", score(letter, say),
            "reasons", reasons,
            "dueBy", letter.dueBy().map(Words::words).map(say::letterBy).orElse(""),
            "proof",
                say.letterProof(
                    letter.rulebook().hex(), text(letter.inquiry().seq()), letter.purpose())));
  }

  private static String score(AdverseLetter letter, SayPrint say) {
    var score = letter.score();
    String points = text(score.points().value());
    String least = text(letter.rule().least().value());
    String most = text(letter.rule().most().value());
    return score.grade().isEmpty()
        ? say.onScale(score.title(), score.article(), points, least, most)
        : say.gradedOnScale(score.title(), score.article(), points, least, most, score.grade());
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
