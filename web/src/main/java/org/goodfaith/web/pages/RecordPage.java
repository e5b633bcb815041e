package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.record.Document;
import org.goodfaith.web.DocumentResponse;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.RecordActs;
import org.goodfaith.web.Role;
import org.goodfaith.web.access.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Both sides of one record, for the subject, its source and officers, and the steps each can take.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class RecordPage {
  private final RecordAccess access;
  private final RecordActs acts;
  private final RecordViews views;
  private final Frames frames;
  private final Visitor visitor;

  RecordPage(
      RecordAccess access, RecordActs acts, RecordViews views, Frames frames, Visitor visitor) {
    this.access = access;
    this.acts = acts;
    this.views = views;
    this.frames = frames;
    this.visitor = visitor;
  }

  /// Shows it.
  @GET
  @Path("records/{handle}/{seq}")
  @RolesAllowed({"subject", "source", "officer"})
  @Operation(hidden = true)
  public TemplateInstance show(@RestPath String handle, @RestPath int seq) {
    Question now = access.now();
    RecordHistory history = access.record(now, handle, seq);
    access.looked(history.root().subject());
    boolean own = visitor.is(Role.SUBJECT);
    return Templates.record(frames.at(own ? "own" : "disputes"), own, views.of(history, now));
  }

  /// Takes a step.
  @POST
  @Path("records/{handle}/{seq}/{act}")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  @RolesAllowed({"subject", "source", "officer"})
  @Operation(hidden = true)
  public Response act(
      @RestPath String handle,
      @RestPath int seq,
      @RestPath String act,
      @RestForm("ground") @DefaultValue("") String ground,
      @RestForm("outcome") @DefaultValue("") String outcome,
      @RestForm("text") @DefaultValue("") String text,
      @RestForm("turn") @DefaultValue("-1") int turn,
      @RestForm("document") @Nullable FileUpload upload) {
    RecordHistory history = access.record(access.now(), handle, seq);
    Optional<Document> document = RecordAccess.read(Uploads.bytes(upload));
    acts.enter(history, act, new RecordActs.Words(ground, outcome, text, document, turn));
    return Response.seeOther(URI.create("/records/" + handle + "/" + seq)).build();
  }

  /// Gives a document.
  @GET
  @Path("documents/{handle}/{digest}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({"subject", "source", "officer"})
  @Operation(hidden = true)
  public Response document(@RestPath String handle, @RestPath String digest) {
    return DocumentResponse.of(access.document(handle, digest));
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance record(Frame frame, boolean own, RecordView about);
  }
}
