package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.web.Wiring;

/// How to check the registry, and what its ingests say of themselves.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class VerifyPage {
  private final Wiring wiring;
  private final Frames frames;

  VerifyPage(Wiring wiring, Frames frames) {
    this.wiring = wiring;
    this.frames = frames;
  }

  /// Shows the tree head and how to verify.
  @GET
  @Path("verify")
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance verify() {
    String key = Base64.getEncoder().encodeToString(wiring.sealKey().getEncoded());
    TreeHead head = wiring.ledger().head();
    String signed = head.signedText(wiring.ledger().headBefore(head));
    return Templates.verify(frames.at("verify"), head, signed, key);
  }

  /// Shows each reading of a source file.
  @GET
  @Path("ingests")
  @RolesAllowed({"operator", "source"})
  @Operation(hidden = true)
  public TemplateInstance ingests() {
    List<IngestView> ingests = IngestView.all(wiring.ledger().figures().ingests());
    return Templates.ingests(frames.at("ingests"), ingests.reversed());
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance verify(Frame frame, TreeHead head, String signed, String key);

    static native TemplateInstance ingests(Frame frame, List<IngestView> ingests);
  }
}
