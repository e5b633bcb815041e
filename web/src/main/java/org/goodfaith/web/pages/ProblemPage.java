package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import org.goodfaith.web.Account;
import org.goodfaith.web.Problem;
import org.jspecify.annotations.Nullable;

/// A problem as a calm page.
@Singleton
public final class ProblemPage {
  private final Frames frames;

  ProblemPage(Frames frames) {
    this.frames = frames;
  }

  /// @param problem what is wrong
  /// @param account who is signed in, null where nobody is, or nobody could be found out
  /// @return the page
  public String render(Problem problem, @Nullable Account account) {
    return Templates.problem(frames.of("", account), problem).render();
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance problem(Frame frame, Problem problem);
  }
}
