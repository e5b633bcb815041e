package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import java.util.List;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;

/// Puts into words what of an answer is another now, and whether its reader knows.
@Singleton
final class RecallWords {
  /// @param law of today, which has the titles
  /// @return why and as of when it was read, and since when its reader knows where it does
  String read(Recall one, LawOn law) {
    String read = say().read(purpose(law, one.purpose()), Words.words(one.asOf()));
    return one.acknowledged() == null
        ? read
        : read + " " + say().knownSince(Words.words(one.acknowledged()));
  }

  /// @param law of today, which has the titles
  /// @return the title of a purpose; its code where the law does not know it any more
  static String purpose(LawOn law, String code) {
    return law.purpose(code).map(PurposeRule::title).orElse(code);
  }

  /// @param law of today, which has the titles
  /// @return a sentence for each thing that moved; to a lender, only that something did: it reads
  ///   the report again, so that the subject sees it
  List<String> moved(Recall one, LawOn law) {
    if (one.closed()) {
      return List.of(say().closed());
    }
    if (one.role().equals("lender")) {
      return List.of(say().moved());
    }
    NoticeWords words = new NoticeWords(Tongue.say(SayTold.class));
    return one.moved().stream().map(moved -> words.moved(moved, law)).toList();
  }

  /// @return for whom the answer was about: that it is another now, and whether its reader knows
  String toSubject(Recall one) {
    String known =
        one.acknowledged() == null
            ? say().readerOpen()
            : say().readerKnows(Words.words(one.acknowledged()));
    return say().moved() + " " + known;
  }

  private static SayRecall say() {
    return Tongue.say(SayRecall.class);
  }
}
