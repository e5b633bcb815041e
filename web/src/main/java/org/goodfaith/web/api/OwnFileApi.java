package org.goodfaith.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.web.OwnFile;

/// All that is held about the account's own subject, to take home.
@Path("/v1")
@RunOnVirtualThread
@Tag(name = "questions", description = "Each names its purpose, and the subject sees it.")
public final class OwnFileApi {
  private final OwnFile own;

  OwnFileApi(OwnFile own) {
    this.own = own;
  }

  /// All of it, for programs.
  @GET
  @Path("file")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed("subject")
  @Operation(
      summary = "Take your whole file home",
      description =
          "The report with the names, the history of every record, what was consented to, and who"
              + " looked. Free of charge, as often as you wish. Role: subject, of itself only.")
  public Response json() {
    return own.json();
  }

  /// All of it, for people.
  @GET
  @Path("file.pdf")
  @Produces("application/pdf")
  @RolesAllowed("subject")
  @Operation(
      summary = "Take your whole file home, on sheets",
      description =
          "The same as a PDF. 422 where it needs letters that no font of this registry has. Role:"
              + " subject, of itself only.")
  public Response pdf() {
    return own.pdf();
  }
}
