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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.FileAccess;
import org.goodfaith.web.FileActs;
import org.goodfaith.web.Problem;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.RecordActs;
import org.goodfaith.web.Role;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.api.Requests.PetitionRequest;
import org.goodfaith.web.json.PetitionJson;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Reviews of results and remedies of harmed decisions over HTTP.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "petitions",
    description = "A human looks at what was worked out; what was harmed is made good.")
public final class PetitionsApi {
  private final RecordAccess access;
  private final FileAccess files;
  private final FileActs acts;
  private final Visitor visitor;
  private final PetitionJson json;

  PetitionsApi(
      Wiring wiring, RecordAccess access, FileAccess files, FileActs acts, Visitor visitor) {
    this.visitor = visitor;
    this.access = access;
    this.files = files;
    this.acts = acts;
    this.json = new PetitionJson(wiring.handles());
  }

  /// What was asked.
  @GET
  @Path("petitions")
  @RolesAllowed({"subject", "officer", "service", "lender"})
  @Operation(
      summary = "See requests for review and remedy, and claims to act, by deadline",
      description =
          "Without what was said and its documents, but to the subject: whoever opens one reads"
              + " them, and that an officer did is seen by the subject. Roles: officer, all that"
              + " wait; subject, all of its own file; service and lender, requests for remedy of"
              + " their own decisions.")
  public Map<String, @Nullable Object> petitions() {
    Question now = access.now();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("as_of", now.asOf().toString());
    map.put("petitions", files.petitions(now).stream().map(one -> listed(one, now)).toList());
    return map;
  }

  /// What was said is read by opening one, which its subject sees.
  private Map<String, @Nullable Object> listed(PetitionCase one, Question now) {
    Map<String, @Nullable Object> map = say(one, now);
    if (!visitor.is(Role.SUBJECT)) {
      map.keySet().removeAll(List.of("text", "document", "answers"));
    }
    return map;
  }

  private Map<String, @Nullable Object> say(PetitionCase one, Question now) {
    List<String> may =
        acts.open(one, now).stream().filter(act -> acts.ownEntry(one, act).isEmpty()).toList();
    return json.petition(one, now, may);
  }

  /// One request.
  @GET
  @Path("petitions/{handle}/{seq}")
  @RolesAllowed({"subject", "officer", "service", "lender"})
  @Operation(summary = "See one request for review or remedy")
  public Map<String, @Nullable Object> petition(
      @RestPath @Parameter(description = "opaque name of the subject") String handle,
      @RestPath @Parameter(description = "number of the request's entry") int seq) {
    Question now = access.now();
    return say(files.opened(now, handle, seq), now);
  }

  /// Decisions that rested on what was wrong.
  @GET
  @Path("harms")
  @RolesAllowed("subject")
  @Operation(
      summary = "See which decisions rested on what was wrong",
      description =
          "Measures that held, checks that were refused, reports that were read: each with the name"
              + " by which a request for remedy names it. Role: subject, of its own file.")
  public Map<String, @Nullable Object> harms() {
    Question now = access.now();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("as_of", now.asOf().toString());
    map.put("harms", files.harms(now).stream().map(json::harm).toList());
    return map;
  }

  /// Asks for a review.
  @POST
  @Path("reviews")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("subject")
  @Operation(
      summary = "Ask that an officer look at a result",
      description =
          "'about' is score:CODE, list:CODE, measure:CODE or match; with a ground, and text and"
              + " document where there are. What follows waits from that moment where the law says"
              + " so. Role: subject.")
  public Map<String, @Nullable Object> review(@Nullable PetitionRequest request) {
    PetitionRequest asked = QuestionsApi.needed(request);
    SubjectKey self = access.self();
    acts.ask(self, "review-request", text(asked.about()), words(self, asked));
    return newest();
  }

  /// Asks for a remedy.
  @POST
  @Path("remedies")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("subject")
  @Operation(
      summary = "Ask that a harmed decision be made good",
      description =
          "'about' is the name that GET /v1/harms gives; with text, and document where there is"
              + " one. Role: subject.")
  public Map<String, @Nullable Object> remedy(@Nullable PetitionRequest request) {
    PetitionRequest asked = QuestionsApi.needed(request);
    acts.remedy(files, text(asked.about()), words(access.self(), asked));
    return newest();
  }

  private Map<String, @Nullable Object> newest() {
    Question now = access.now();
    return say(files.petitions(now).getFirst(), now);
  }

  private RecordActs.Words words(SubjectKey subject, PetitionRequest asked) {
    Optional<Document> document = access.named(subject, text(asked.document()));
    return new RecordActs.Words(
        text(asked.ground()), text(asked.outcome()), text(asked.text()), document, -1);
  }

  /// A step about a request.
  @POST
  @Path("petitions/{handle}/{seq}/{act}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"subject", "officer", "service", "lender"})
  @Operation(
      summary = "Take a step about a request",
      description =
          "'act' is one of: appeal (text) for the subject; decision, appeal-decision (outcome"
              + " upheld or rejected, text), extension (text) for an officer; remedy-answer (text)"
              + " for who made the decision; representation-end for the subject that does not want"
              + " what somebody claims. 403 where four eyes forbid it; 409 where nothing waits"
              + " for it.")
  public Map<String, @Nullable Object> step(
      @RestPath @Parameter(description = "opaque name of the subject") String handle,
      @RestPath @Parameter(description = "number of the request's entry") int seq,
      @RestPath @Parameter(description = "which step") String act,
      @Nullable PetitionRequest request) {
    PetitionCase one = files.petition(access.now(), handle, seq);
    acts.step(one, act, words(one.root().subject(), QuestionsApi.needed(request)));
    Question now = access.now();
    return say(files.petition(now, handle, seq), now);
  }

  /// Takes a document for the own file.
  @POST
  @Path("subjects/{handle}/documents")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({"subject", "officer"})
  @Operation(
      summary = "Send a document about a file as a whole",
      description =
          "The bytes of a PDF, PNG, JPEG or plain text in UTF-8, at most 5 MiB. Answers with the"
              + " digest that a request for review or remedy, or a right to act, names.")
  public Map<String, @Nullable Object> send(
      @RestPath @Parameter(description = "opaque name of the subject") String handle, byte[] body) {
    visitor.needs(Representation.Scope.CONTEST);
    SubjectKey subject = files.file(handle);
    Document document =
        RecordAccess.read(body)
            .orElseThrow(() ->
                new Problem(
                        400,
                        "request.empty",
                        "the request has no body",
                        "the bytes of a document",
                        "Send the document in the body.")
                    .exception());
    access.keep(subject, document);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("document", document.digest().hex());
    map.put("type", document.type().code());
    map.put("bytes", (long) document.bytes().length);
    return map;
  }
}
