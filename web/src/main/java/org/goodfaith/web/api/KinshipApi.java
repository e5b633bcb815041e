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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.FileAccess;
import org.goodfaith.web.OwnActs;
import org.goodfaith.web.Role;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.api.Requests.DeathRequest;
import org.goodfaith.web.api.Requests.KinRequest;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Over HTTP: who is kin and decides nothing about a file, and that its subject has died.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "kinship", description = "Which officers are kin; that a subject has died.")
public final class KinshipApi {
  private final Wiring wiring;
  private final FileAccess files;
  private final OwnActs acts;
  private final Visitor visitor;

  KinshipApi(Wiring wiring, FileAccess files, OwnActs acts, Visitor visitor) {
    this.wiring = wiring;
    this.files = files;
    this.acts = acts;
    this.visitor = visitor;
  }

  /// Who is kin.
  @GET
  @Path("subjects/{handle}/kinship")
  @RolesAllowed({"subject", "officer"})
  @Operation(
      summary = "See which officers are kin",
      description =
          "'kin' decide nothing about the file (C15); 'said' are those whom the subject named and"
              + " no officer has confirmed. Roles: subject, of its own file; officer.")
  public Map<String, @Nullable Object> kin(
      @RestPath @Parameter(description = "opaque name of the subject") String handle) {
    SubjectKey subject = files.file(handle);
    long known = files.now().head().size();
    List<SealedEntry> entries =
        LinkedSubjects.entriesOf(wiring.ledger()::entriesOf, subject, known);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("kin", FoldStanding.kin(entries, known).stream().sorted().toList());
    map.put("said", FoldStanding.saidKin(entries, known).stream().sorted().toList());
    return map;
  }

  /// Says that an officer is kin.
  @POST
  @Path("subjects/{handle}/kinship")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"subject", "officer"})
  @Operation(
      summary = "Say that an officer is the subject or its kin",
      description =
          "'officer' is the name of its account; an officer who leaves it out means itself. What an"
              + " officer says counts at once, and for what was decided before; what the subject"
              + " says waits until an officer says the same. Roles: subject, of its own file;"
              + " officer.")
  public Map<String, @Nullable Object> say(
      @RestPath @Parameter(description = "opaque name of the subject") String handle,
      @Nullable KinRequest request) {
    String named = text(QuestionsApi.needed(request).officer());
    boolean itself = named.isEmpty() && visitor.is(Role.OFFICER);
    acts.kinship(files.file(handle), itself ? visitor.signedIn().name() : named);
    return kin(handle);
  }

  /// Enters a death.
  @POST
  @Path("subjects/{handle}/death")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("officer")
  @Operation(
      summary = "Enter that the subject has died",
      description =
          "Ends listings and publication from 'day' on. The file's addresses are told what ended,"
              + " and what to do where it is wrong. Role: officer.")
  public Map<String, @Nullable Object> died(
      @RestPath @Parameter(description = "opaque name of the subject") String handle,
      @Nullable DeathRequest request) {
    SubjectKey subject = files.file(handle);
    acts.death(subject, text(QuestionsApi.needed(request).day()));
    return died(subject);
  }

  /// Withdraws a death.
  @POST
  @Path("subjects/{handle}/death/withdrawal")
  @RolesAllowed("officer")
  @Operation(
      summary = "Withdraw a death that was none",
      description =
          "It counts on no day: listings go on as they would have, guardians and lawyers act again,"
              + " heirs no more. The subject and whoever acts for it are told. A death that another"
              + " source entered is withdrawn by that source. Role: officer.")
  public Map<String, @Nullable Object> lives(
      @RestPath @Parameter(description = "opaque name of the subject") String handle) {
    SubjectKey subject = files.file(handle);
    acts.lives(subject);
    return died(subject);
  }

  private Map<String, @Nullable Object> died(SubjectKey subject) {
    var died = files.standing(files.now(), subject).died();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("died", died == null ? null : died.day().toString());
    return map;
  }
}
