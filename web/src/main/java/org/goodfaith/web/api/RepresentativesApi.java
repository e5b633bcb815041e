package org.goodfaith.web.api;

import static org.goodfaith.web.api.Requests.text;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.FileAccess;
import org.goodfaith.web.FileActs;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.api.Requests.RightRequest;
import org.goodfaith.web.json.PetitionJson;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Who acts for whom over HTTP.
@Path("/v1/subjects/{handle}/representatives")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "representatives", description = "Guardians, lawyers and heirs, with proof.")
public final class RepresentativesApi {
  private final FileAccess files;
  private final FileActs acts;
  private final RecordAccess access;
  private final PetitionJson json;

  RepresentativesApi(Wiring wiring, FileAccess files, FileActs acts, RecordAccess access) {
    this.files = files;
    this.acts = acts;
    this.access = access;
    this.json = new PetitionJson(wiring.handles());
  }

  /// All of them.
  @GET
  @RolesAllowed({"subject", "officer"})
  @Operation(
      summary = "See who acts for a file",
      description =
          "Whoever acts for a subject signs in with an account of its own and names the file in the"
              + " header Acting-For. Roles: subject, of its own file; officer.")
  public Map<String, @Nullable Object> all(
      @RestPath @Parameter(description = "opaque name of the subject") String handle) {
    SubjectKey subject = files.opened(handle);
    Question now = files.now();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put(
        "representatives",
        files.standing(now, subject).representatives().stream().map(json::right).toList());
    return map;
  }

  /// Enters one.
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("officer")
  @Operation(
      summary = "Enter by which document somebody acts for a file",
      description = "Not by who acts itself, nor by kin of the subject. Role: officer.")
  public Map<String, @Nullable Object> grant(
      @RestPath @Parameter(description = "opaque name of the subject") String handle,
      @Nullable RightRequest request) {
    RightRequest asked = QuestionsApi.needed(request);
    SubjectKey subject = files.file(handle);
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.TO, text(asked.as()));
    texts.put(RowField.REPRESENTATIVE, text(asked.representative()));
    texts.put(RowField.SCOPE, text(asked.scope()));
    texts.put(RowField.UNTIL, text(asked.until()));
    Optional<Document> seen = access.sent(subject, text(asked.document()));
    acts.represent(subject, texts, seen);
    return all(handle);
  }

  /// Ends one.
  @POST
  @Path("{seq}/end")
  @RolesAllowed({"subject", "officer"})
  @Operation(
      summary = "End a right to act",
      description =
          "Any by an officer, a lawyer's by the subject too, and its own by who acts. Roles:"
              + " subject, officer.")
  public Map<String, @Nullable Object> end(
      @RestPath @Parameter(description = "opaque name of the subject") String handle,
      @RestPath @Parameter(description = "number of the right's entry") int seq) {
    acts.end(files.right(files.now(), handle, seq), "ended");
    return all(handle);
  }
}
