package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import org.goodfaith.web.Account;
import org.goodfaith.web.Problem;
import org.goodfaith.web.pages.ProblemWords.Said;
import org.jspecify.annotations.Nullable;

/// A problem as a calm page.
@Singleton
public final class ProblemPage {
  private final Frames frames;
  private final PageWords words;

  ProblemPage(Frames frames, PageWords words) {
    this.frames = frames;
    this.words = words;
  }

  /// @param problem what is wrong
  /// @param account who is signed in, null where nobody is, or nobody could be found out
  /// @return the page
  public String render(Problem problem, @Nullable Account account) {
    Frame frame = frames.of("", account);
    Said said = new ProblemWords(problem, words.problem(), !frame.chinese()).said();
    return Templates.problem(frame, title(problem), said, problem).render();
  }

  /// @param problem what is wrong
  /// @return its head, in the language of who asks
  public String title(Problem problem) {
    SayTrouble say = words.trouble();
    return switch (problem.status()) {
      case 400 -> say.unclear();
      case 401 -> say.signIn();
      case 403 -> say.closed();
      case 404 -> say.nothing();
      case 405 -> say.method();
      case 406, 415 -> say.form();
      case 413 -> say.tooMuch();
      case 422 -> say.refused();
      case 429 -> say.tries();
      case 503 -> say.notYet();
      default -> problem.status() >= 500 ? say.ours() : say.cannot();
    };
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance problem(Frame frame, String title, Said said, Problem problem);
  }
}
