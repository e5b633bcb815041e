package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.rulebook.GradeRule.Band;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.web.Ask;
import org.goodfaith.web.OwnFile;
import org.goodfaith.web.pages.AdviceViews.ScoreAdvice;
import org.jboss.resteasy.reactive.RestQuery;

/// What would raise the subject's grades, and by when.
@Path("/me/advice")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class AdvicePage {
  private final Ask ask;
  private final OwnFile own;
  private final Frames frames;
  private final PageWords words;

  AdvicePage(Ask ask, OwnFile own, Frames frames, PageWords words) {
    this.ask = ask;
    this.own = own;
    this.frames = frames;
    this.words = words;
  }

  /// Shows it, for one score and grade where they are named, else for each score the next grade.
  @GET
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public TemplateInstance show(
      @RestQuery @DefaultValue("") String score, @RestQuery @DefaultValue("") String target) {
    Answered<Report> report = own.report();
    LawOn law = report.question().rulebook().on(report.question().asOf());
    AdviceViews views = new AdviceViews(words.advice());
    List<ScoreAdvice> all =
        report.value().scores().stream()
            .map(ScoreOutcome::score)
            .map(code -> ask.advice(report, code, code.equals(score) ? target : ""))
            .filter(one -> one.now() instanceof ScoreOutcome.Scored || !one.ways().isEmpty())
            .map(one -> views.of(one, grades(law, one.score())))
            .toList();
    return Templates.advice(frames.at("own"), all);
  }

  private static List<String> grades(LawOn law, String score) {
    return law.gradeOf(score)
        .map(grade -> grade.bands().stream().map(Band::name).toList())
        .orElse(List.of());
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance advice(Frame frame, List<ScoreAdvice> all);
  }
}
