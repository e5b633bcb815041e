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
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.Representation;
import org.goodfaith.web.DocumentResponse;
import org.goodfaith.web.OwnActs;
import org.goodfaith.web.Problem;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.RecordActs;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.api.Requests.ActRequest;
import org.goodfaith.web.json.AnswerJson;
import org.goodfaith.web.json.HistoryJson;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Due process over HTTP: what waits, both sides of a record, every step, and documents.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "disputes",
    description = "Objections, answers, decisions, appeals and repairs of one record.")
public final class DisputesApi {
  private final Wiring wiring;
  private final RecordAccess access;
  private final RecordActs acts;
  private final OwnActs own;
  private final Visitor visitor;

  DisputesApi(Wiring wiring, RecordAccess access, RecordActs acts, OwnActs own, Visitor visitor) {
    this.visitor = visitor;
    this.wiring = wiring;
    this.access = access;
    this.acts = acts;
    this.own = own;
  }

  /// What waits, by deadline.
  @GET
  @Path("disputes")
  @RolesAllowed({"subject", "source", "officer"})
  @Operation(
      summary = "See what waits, by deadline",
      description =
          "Objections to answer, corrections to enter, objections, appeals and requests for repair"
              + " to decide; overdue first. A projection of the ledger, made anew each time. Roles:"
              + " officer, all; source, of its own records; subject, of its own file.")
  public Map<String, @Nullable Object> disputes() {
    Question now = access.now();
    HistoryJson json = new HistoryJson(wiring.handles());
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("as_of", now.asOf().toString());
    map.put("tree_head", AnswerJson.treeHead(now.head()));
    map.put("waits", access.queue(now).stream().map(json::item).toList());
    return map;
  }

  /// A record with all that was said and decided about it.
  @GET
  @Path("subjects/{handle}/records/{seq}")
  @RolesAllowed({"subject", "source", "officer"})
  @Operation(
      summary = "See both sides of a record",
      description =
          "The record, its disputes with their days, every entry about it, and what the account"
              + " may do now. An officer's look is seen by the subject. Roles: subject, of its own"
              + " file; source, of its own records; officer.")
  public Map<String, @Nullable Object> record(
      @RestPath @Parameter(description = "opaque name of the subject") String handle,
      @RestPath @Parameter(description = "number of the record's first entry") int seq) {
    RecordHistory history = access.record(access.now(), handle, seq);
    access.looked(history.root().subject());
    return json(history, access.now());
  }

  private Map<String, @Nullable Object> json(RecordHistory history, Question now) {
    List<String> may =
        acts.open(history, now).stream()
            .filter(act -> acts.ownEntry(history, now, act).isEmpty())
            .toList();
    return new HistoryJson(wiring.handles()).record(history, now, may);
  }

  /// One step about a record.
  @POST
  @Path("subjects/{handle}/records/{seq}/{act}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"subject", "source", "officer"})
  @Operation(
      summary = "Take a step about a record",
      description =
          "'act' is one of: objection (ground, text and document where there are), appeal,"
              + " statement, repair-request (text) for a subject; answer (text, document) for a"
              + " source; decision, appeal-decision, repair-decision (outcome, text), extension"
              + " (text), approval (nothing), certification (document) for an officer."
              + " Answers 200 when the entry is durable and sealed, with the record as it stands"
              + " then; 403 where four eyes forbid it; 409 where nothing waits for it.")
  public Map<String, @Nullable Object> act(
      @RestPath @Parameter(description = "opaque name of the subject") String handle,
      @RestPath @Parameter(description = "number of the record's first entry") int seq,
      @RestPath @Parameter(description = "which step") String act,
      @Nullable ActRequest request) {
    RecordHistory history = access.record(access.now(), handle, seq);
    ActRequest asked = QuestionsApi.needed(request);
    Optional<Document> document = access.named(history.root().subject(), text(asked.document()));
    acts.enter(
        history,
        act,
        new RecordActs.Words(
            text(asked.ground()), text(asked.outcome()), text(asked.text()), document, -1));
    Question now = access.now();
    return json(access.record(now, handle, seq), now);
  }

  /// Takes a document.
  @POST
  @Path("subjects/{handle}/records/{seq}/documents")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({"subject", "source", "officer"})
  @Operation(
      summary = "Send a document",
      description =
          "The bytes of a PDF, PNG, JPEG or plain text in UTF-8, at most 5 MiB; the type is known"
              + " by the bytes. Answers with the digest that a step names. Nobody reads it before"
              + " a step names it.")
  public Map<String, @Nullable Object> send(
      @RestPath @Parameter(description = "opaque name of the subject") String handle,
      @RestPath @Parameter(description = "number of the record's first entry") int seq,
      byte[] body) {
    visitor.needs(Representation.Scope.CONTEST);
    RecordHistory history = access.record(access.now(), handle, seq);
    Document document = RecordAccess.read(body).orElseThrow(DisputesApi::empty);
    access.keep(history.root().subject(), document);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("document", document.digest().hex());
    map.put("type", document.type().code());
    map.put("bytes", (long) document.bytes().length);
    return map;
  }

  private static Problem.ProblemException empty() {
    return new Problem(
            400,
            "request.empty",
            "the request has no body",
            "the bytes of a document",
            "Send the document in the body.")
        .exception();
  }

  /// Gives a document.
  @GET
  @Path("subjects/{handle}/documents/{digest}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({"subject", "source", "officer"})
  @Operation(
      summary = "Take a document home",
      description =
          "To the subject, officers, and the source of the record that names it; as an attachment"
              + " that no browser shows in place.")
  @APIResponse(
      responseCode = "200",
      description = "the bytes",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response document(
      @RestPath @Parameter(description = "opaque name of the subject") String handle,
      @RestPath @Parameter(description = "SHA-256 of its bytes") String digest) {
    return DocumentResponse.of(access.document(handle, digest));
  }

  /// Locks the own file.
  @POST
  @Path("freeze")
  @RolesAllowed("subject")
  @Operation(
      summary = "Lock your file",
      description = "From then on nobody but you and officers reads it. Role: subject.")
  public Map<String, @Nullable Object> freeze() {
    return frozen(true);
  }

  /// Opens the own file.
  @POST
  @Path("thaw")
  @RolesAllowed("subject")
  @Operation(summary = "Open your file again", description = "Role: subject.")
  public Map<String, @Nullable Object> thaw() {
    return frozen(false);
  }

  private Map<String, @Nullable Object> frozen(boolean lock) {
    own.freeze(access.self(), lock);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("frozen", lock);
    map.put("tree_head", AnswerJson.treeHead(wiring.ledger().head()));
    return map;
  }
}
