package org.goodfaith.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.web.EraseFile;
import org.goodfaith.web.api.Requests.ErasureRequest;
import org.goodfaith.web.json.ErasureJson;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Erasing a person's file, whole, where nothing needs it any more.
@Path("/v1/subjects/{handle}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "disputes")
public final class ErasureApi {
  private final EraseFile file;

  ErasureApi(EraseFile file) {
    this.file = file;
  }

  /// Whether the file may be erased.
  @GET
  @RolesAllowed("officer")
  @Operation(
      summary = "See whether a file may be erased",
      description =
          "free, needed (with what needs it, by which article and through which day), or no-person."
              + " Role: officer.")
  public Map<String, @Nullable Object> look(@RestPath String handle) {
    return ErasureJson.of(file.look(file.subject(handle)));
  }

  /// Erases it.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("officer")
  @Operation(
      summary = "Erase a file",
      description =
          "Whole, with whom officers found to be the same person: names, keys, records and"
              + " documents. Its subject is told first, by every address kept: told has the ways"
              + " by which it left, letter_to_post whether a letter lies ready. It cannot be taken"
              + " back: say so with confirm. 409 where something needs it; 503 where no address"
              + " takes the message. Role: officer.")
  public Map<String, @Nullable Object> erase(
      @RestPath String handle, @Nullable ErasureRequest request) {
    file.confirmed(request != null && Boolean.TRUE.equals(request.confirm()), "true");
    return ErasureJson.erased(file.erase(file.subject(handle)));
  }
}
