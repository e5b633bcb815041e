package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.web.FileAccess;
import org.goodfaith.web.FileActs;
import org.goodfaith.web.RecordActs;
import org.goodfaith.web.Role;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.pages.DeskPage.WaitView;
import org.jboss.resteasy.reactive.RestPath;

/// A request for review or remedy, for its subject, officers, and who made the decision; and the
/// queue of them.
@Path("/petitions")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class PetitionPage {
  private final Wiring wiring;
  private final FileAccess files;
  private final FileActs acts;
  private final Frames frames;
  private final Visitor visitor;
  private final PageWords words;

  PetitionPage(
      Wiring wiring,
      FileAccess files,
      FileActs acts,
      Frames frames,
      Visitor visitor,
      PageWords words) {
    this.wiring = wiring;
    this.files = files;
    this.acts = acts;
    this.frames = frames;
    this.visitor = visitor;
    this.words = words;
  }

  /// A step that waits for the reader.
  ///
  /// @param act code
  /// @param title in words
  /// @param why why the reader is not the one to take it; empty where it is
  public record StepView(String act, String title, String why) {
    /// @return whether it chooses an outcome
    public boolean decides() {
      return act.endsWith("decision");
    }

    /// @return whether it says no to what is claimed, which needs no reasons
    public boolean refuses() {
      return "representation-end".equals(act);
    }
  }

  /// A petition.
  ///
  /// @param handle opaque name of the subject
  /// @param seq number of its entry
  /// @param turn how many entries there are about it
  /// @param title what it is
  /// @param sentences how it stands
  /// @param claim whether somebody claims to act for the subject by it
  /// @param steps what waits for the reader
  /// @param entries everything, in order
  public record PetitionView(
      String handle,
      int seq,
      int turn,
      String title,
      List<String> sentences,
      boolean claim,
      List<StepView> steps,
      List<EntryView> entries) {
    /// Copies the lists.
    public PetitionView {
      sentences = List.copyOf(sentences);
      steps = List.copyOf(steps);
      entries = List.copyOf(entries);
    }
  }

  /// Shows the queue.
  @GET
  @RolesAllowed({"officer", "service", "lender"})
  @Operation(hidden = true)
  public TemplateInstance queue() {
    return Templates.petitions(frames.at("petitions"), waits(files.now()));
  }

  /// @return what waits, by deadline
  List<WaitView> waits(Question now) {
    return views(files.petitions(now), now);
  }

  List<WaitView> views(List<PetitionCase> cases, Question now) {
    AskWords say = new AskWords(words.ask(), now);
    DueWords due = new DueWords(words.due(), now, false);
    return cases.stream().map(one -> view(one, now, say, due)).toList();
  }

  private WaitView view(PetitionCase one, Question now, AskWords say, DueWords due) {
    LocalDate by = one.by(now.rulebook()).orElse(null);
    boolean late = by != null && now.asOf().isAfter(by);
    var root = one.root();
    return new WaitView(
        one.task().map(say::task).orElse(""),
        say.title(one.petition()),
        "/petitions/" + wiring.handles().handleOf(root.subject()).text() + "/" + root.seq(),
        claim(one) ? "" : one.petition().request().about(),
        one.petition().made().day(),
        by,
        due.away(by),
        late);
  }

  private static boolean claim(PetitionCase one) {
    return one.petition().request().claim() != null;
  }

  /// Shows one.
  @GET
  @Path("{handle}/{seq}")
  @RolesAllowed({"subject", "officer", "service", "lender"})
  @Operation(hidden = true)
  public TemplateInstance show(@RestPath String handle, @RestPath int seq) {
    Question now = files.now();
    PetitionCase one = files.opened(now, handle, seq);
    AskWords say = new AskWords(words.ask(), now);
    EntryWords entries =
        new EntryWords(
            words.file(),
            wiring.handles(),
            now.rulebook(),
            one.entries(),
            digest -> "/documents/" + handle + "/" + digest);
    List<StepView> steps =
        acts.open(one, now).stream()
            .map(act ->
                new StepView(
                    act,
                    say.act(act),
                    acts.ownEntry(one, act).map(ReasonWords.here()::notYours).orElse("")))
            .toList();
    boolean own = visitor.is(Role.SUBJECT);
    return Templates.petition(
        frames.at(own ? "own" : "petitions"),
        own,
        new PetitionView(
            handle,
            seq,
            one.entries().size(),
            say.title(one.petition()),
            sentences(one, say),
            claim(one),
            steps,
            one.entries().stream().map(entry -> entries.of(entry.ref())).toList()));
  }

  /// An officer who decides whether somebody acts for the subject holds the proof against who that
  /// is.
  private List<String> sentences(PetitionCase one, AskWords say) {
    List<String> sentences = new ArrayList<>(say.sentences(one));
    if (claim(one) && visitor.is(Role.OFFICER)) {
      wiring
          .vault()
          .nameOf(
              one.root().subject(),
              new UnmaskedIdentity("an officer who decides who acts for the subject"))
          .map(RecordViews::names)
          .map(words.ask()::claimWhom)
          .ifPresent(sentences::add);
    }
    return sentences;
  }

  /// Takes a step.
  @POST
  @Path("{handle}/{seq}/{act}")
  @RolesAllowed({"subject", "officer", "service", "lender"})
  @Operation(hidden = true)
  public Response step(
      @RestPath String handle,
      @RestPath int seq,
      @RestPath String act,
      @FormParam("outcome") @DefaultValue("") String outcome,
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("turn") @DefaultValue("-1") int turn) {
    PetitionCase one = files.petition(files.now(), handle, seq);
    acts.step(one, act, new RecordActs.Words("", outcome, text, Optional.empty(), turn));
    return Response.seeOther(URI.create("/petitions/" + handle + "/" + seq)).build();
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance petition(Frame frame, boolean own, PetitionView view);

    static native TemplateInstance petitions(Frame frame, List<WaitView> waits);
  }
}
