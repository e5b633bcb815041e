package org.goodfaith.web.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Question;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Claims;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.pages.Clients;
import org.goodfaith.web.pages.Clients.ClaimView;
import org.goodfaith.web.pages.Frame;
import org.goodfaith.web.pages.Frames;
import org.goodfaith.web.pages.Uploads;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Where somebody asks to act for another, and sees what became of it.
@Path("/clients/claims")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ClaimsPage {
  private static final String ADDRESS = "/clients/claims";

  private final Ask ask;
  private final Claims claims;
  private final Frames frames;
  private final Clients clients;

  ClaimsPage(Ask ask, Claims claims, Frames frames, Clients clients) {
    this.ask = ask;
    this.claims = claims;
    this.frames = frames;
    this.clients = clients;
  }

  /// Shows the claims, and the form for another.
  @GET
  @RolesAllowed({"subject", "representative"})
  @Operation(hidden = true)
  public TemplateInstance show() {
    List<ClaimView> views = Claims.answered(this::views);
    return Templates.claims(frames.at("clients"), views, claims.schemes(), Claims.chance());
  }

  private List<ClaimView> views() {
    Question now = ask.now();
    return claims.own(now).stream().map(one -> clients.claim(one, claims.open(one, now))).toList();
  }

  /// Makes a claim.
  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  @RolesAllowed({"subject", "representative"})
  @Operation(hidden = true)
  public Response claim(
      @RestForm("kind") @DefaultValue("") String kind,
      @RestForm("scheme") @DefaultValue("") String scheme,
      @RestForm("subject") @DefaultValue("") String subject,
      @RestForm("as") @DefaultValue("") String as,
      @RestForm("scope") @DefaultValue("") String scope,
      @RestForm("until") @DefaultValue("") String until,
      @RestForm("text") @DefaultValue("") String text,
      @RestForm("once") @DefaultValue("") String once,
      @RestForm("document") @Nullable FileUpload upload) {
    Claims.Asked asked =
        new Claims.Asked(
            kind,
            scheme.strip(),
            subject.strip(),
            as,
            scope,
            until,
            text,
            RecordAccess.read(Uploads.bytes(upload)),
            once);
    Claims.answered(() -> claims.ask(asked));
    return back();
  }

  /// Appeals, or takes a claim back.
  @POST
  @Path("{number}/{act}")
  @RolesAllowed({"subject", "representative"})
  @Operation(hidden = true)
  public Response step(
      @RestPath String number,
      @RestPath String act,
      @FormParam("text") @DefaultValue("") String text) {
    return Claims.answered(() -> {
      claims.step(number, act, text);
      return back();
    });
  }

  private static Response back() {
    return Response.seeOther(URI.create(ADDRESS)).build();
  }

  /// The templates of this page.
  @CheckedTemplate(basePath = "RepresentativesPage")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance claims(
        Frame frame, List<ClaimView> claims, List<String> schemes, String once);
  }
}
