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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.FileAccess;
import org.goodfaith.web.FileActs;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.Role;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.pages.DeskPage.WaitView;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Who acts for a file, for its subject and for officers, who enter it once they have seen the
/// document; and who is kin and decides nothing about it.
@Path("/subjects/{handle}/representatives")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class RepresentativesPage {
  private final Wiring wiring;
  private final FileAccess files;
  private final FileActs acts;
  private final Frames frames;
  private final Visitor visitor;
  private final PageWords words;
  private final PetitionPage petitions;

  RepresentativesPage(
      Wiring wiring,
      FileAccess files,
      FileActs acts,
      Frames frames,
      Visitor visitor,
      PageWords words,
      PetitionPage petitions) {
    this.petitions = petitions;
    this.wiring = wiring;
    this.files = files;
    this.acts = acts;
    this.frames = frames;
    this.visitor = visitor;
    this.words = words;
  }

  /// A right to act.
  ///
  /// @param seq number of its entry
  /// @param sentence who acts, as what, how far and how long
  /// @param counts whether it counts today
  /// @param ends whether the reader may end it
  public record RightView(int seq, String sentence, boolean counts, boolean ends) {}

  /// Shows them.
  @GET
  @RolesAllowed({"subject", "officer"})
  @Operation(hidden = true)
  public TemplateInstance show(@RestPath String handle) {
    Question now = files.now();
    SubjectKey subject = files.opened(handle);
    AskWords say = new AskWords(words.ask(), now);
    boolean officer = visitor.is(Role.OFFICER);
    List<RightView> rights =
        files.standing(now, subject).representatives().stream().map(one -> view(one, say)).toList();
    long known = now.head().size();
    List<SealedEntry> entries =
        LinkedSubjects.entriesOf(wiring.ledger()::entriesOf, subject, known);
    List<String> kin =
        FoldStanding.kin(entries, known).stream().sorted().map(words.ask()::kinOne).toList();
    List<String> said = FoldStanding.saidKin(entries, known).stream().sorted().toList();
    List<WaitView> claims = petitions.views(files.claims(now, subject), now);
    return Templates.representatives(
        frames.at(officer ? "report" : "own"), handle, rights, claims, kin, said, officer);
  }

  private RightView view(Representative one, AskWords say) {
    boolean may = one.ended() == null && acts.mayEnd(one);
    int seq = one.granted().ref().seq();
    return new RightView(seq, say.right(one), one.counts(), may);
  }

  /// Enters one.
  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  @RolesAllowed("officer")
  @Operation(hidden = true)
  public Response grant(
      @RestPath String handle,
      @RestForm("as") @DefaultValue("") String as,
      @RestForm("representative") @DefaultValue("") String representative,
      @RestForm("scope") @DefaultValue("") String scope,
      @RestForm("until") @DefaultValue("") String until,
      @RestForm("document") @Nullable FileUpload upload) {
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.TO, as);
    texts.put(RowField.REPRESENTATIVE, representative.strip());
    texts.put(RowField.SCOPE, scope);
    texts.put(RowField.UNTIL, until);
    acts.represent(files.file(handle), texts, RecordAccess.read(Uploads.bytes(upload)));
    return back(handle);
  }

  /// Ends one.
  @POST
  @Path("{seq}/end")
  @RolesAllowed({"subject", "officer"})
  @Operation(hidden = true)
  public Response end(@RestPath String handle, @RestPath int seq) {
    acts.end(files.right(files.now(), handle, seq), "ended");
    boolean gone = visitor.right().isPresent(); // its own right: the file is closed to it now
    return gone ? Response.seeOther(URI.create("/clients")).build() : back(handle);
  }

  private static Response back(String handle) {
    return Response.seeOther(URI.create("/subjects/" + handle + "/representatives")).build();
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance representatives(
        Frame frame,
        String handle,
        List<RightView> rights,
        List<WaitView> claims,
        List<String> kin,
        List<String> said,
        boolean grants);
  }
}
