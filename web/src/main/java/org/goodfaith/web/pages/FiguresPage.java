package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Figures;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Wiring;

/// The public board of figures: how often the registry lists, errs and repairs, how long it takes,
/// and how its sources are rated.
@Path("/figures")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class FiguresPage {
  private final Wiring wiring;
  private final Ask ask;
  private final Frames frames;

  FiguresPage(Wiring wiring, Ask ask, Frames frames) {
    this.wiring = wiring;
    this.ask = ask;
    this.frames = frames;
  }

  /// Shows it.
  @GET
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance show() {
    Frame frame = frames.at("figures");
    return wiring
        .figures()
        .board(ask.now())
        .map(figures -> Templates.figures(frame, figures, FiguresChart.of(figures.months())))
        .orElseGet(() -> Templates.counting(frame));
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance figures(Frame frame, Figures figures, FiguresChart chart);

    static native TemplateInstance counting(Frame frame);
  }
}
