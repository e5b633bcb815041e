package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.LedgerReader.LedgerFigures;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.web.Wiring;

/// The start page: what this is, and how it stands now.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class HomePage {
  private final Wiring wiring;
  private final Frames frames;

  HomePage(Wiring wiring, Frames frames) {
    this.wiring = wiring;
    this.frames = frames;
  }

  /// Shows it.
  @GET
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance show() {
    LedgerFigures figures = wiring.ledger().figures();
    long refused = figures.ingests().stream().mapToLong(IngestProgress::refusedLines).sum();
    return Templates.home(
        frames.at("home"),
        figures,
        refused,
        wiring.ledger().head(),
        IngestView.all(figures.ingests()),
        wiring.demoNotes());
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance home(
        Frame frame,
        LedgerFigures figures,
        long refused,
        TreeHead head,
        List<IngestView> ingests,
        List<String> demoNotes);
  }
}
