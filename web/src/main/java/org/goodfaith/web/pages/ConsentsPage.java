package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.pages.OwnConsents.ReceiptView;
import org.goodfaith.web.pages.OwnConsents.SaidView;
import org.jboss.resteasy.reactive.RestPath;

/// What the subject said yes to and took back, each with a receipt to print or to keep.
@Path("/me/consents")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ConsentsPage {
  private final OwnConsents consents;
  private final Frames frames;

  ConsentsPage(OwnConsents consents, Frames frames) {
    this.consents = consents;
    this.frames = frames;
  }

  /// Shows all of them, the newest first.
  @GET
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public TemplateInstance show() {
    return Templates.consents(frames.at("own"), consents.all());
  }

  /// Shows one as a receipt.
  @GET
  @Path("{seq}")
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public TemplateInstance receipt(@RestPath int seq) {
    return Templates.receipt(frames.at("own"), consents.find(seq));
  }

  /// Gives one as JSON.
  @GET
  @Path("{seq}/receipt.json")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response json(@RestPath int seq) {
    return Response.ok(JsonText.of(OwnConsents.json(consents.find(seq))))
        .header("Content-Disposition", "attachment; filename=\"consent-" + seq + ".json\"")
        .build();
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance consents(Frame frame, List<SaidView> all);

    static native TemplateInstance receipt(Frame frame, ReceiptView receipt);
  }
}
