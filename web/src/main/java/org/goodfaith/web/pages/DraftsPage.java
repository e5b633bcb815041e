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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Impact;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.LawFault;
import org.goodfaith.core.rulebook.CompareRulebooks;
import org.goodfaith.core.rulebook.CompareRulebooks.Written;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Approvals;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Role;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.json.RulebooksJson;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Rulebooks on their way from draft to law: what each changes, who would move, and approval by the
/// officer signed in.
@Path("/rulebooks")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class DraftsPage {
  private final Wiring wiring;
  private final Ask ask;
  private final Frames frames;
  private final Visitor visitor;
  private final Approvals approvals;
  private final PageWords words;

  DraftsPage(
      Wiring wiring,
      Ask ask,
      Frames frames,
      Visitor visitor,
      Approvals approvals,
      PageWords words) {
    this.wiring = wiring;
    this.ask = ask;
    this.frames = frames;
    this.visitor = visitor;
    this.approvals = approvals;
    this.words = words;
  }

  /// Whether the account at hand approves.
  ///
  /// @param asked whether it is an officer's, and the draft waits
  /// @param why it may not, empty where it may
  public record ApprovalView(boolean asked, String why) {}

  /// How many move in one way.
  ///
  /// @param sort of what
  /// @param code of the score, list or measure
  /// @param from where they stand now
  /// @param to where they would stand
  /// @param count how many
  public record MovedView(String sort, String code, String from, String to, long count) {}

  /// How many move at all.
  ///
  /// @param sentence of it
  /// @param movements each way
  public record ImpactView(String sentence, List<MovedView> movements) {
    /// Copies the list.
    public ImpactView {
      movements = List.copyOf(movements);
    }
  }

  /// Lists them, the newest first.
  @GET
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public TemplateInstance list() {
    return Templates.drafts(frames.at("rulebooks"), views().reversed());
  }

  /// Shows one.
  @GET
  @Path("{digest}")
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public TemplateInstance show(@RestPath String digest) {
    return page(digest, ask.today(), null);
  }

  /// Counts who would move.
  @POST
  @Path("{digest}/impact")
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public TemplateInstance impact(
      @RestPath String digest, @FormParam("as_of") @DefaultValue("") String asOf) {
    LocalDate day = ask.dayOr(asOf.strip(), ask.today());
    Hash rulebook = known(digest);
    Impact impact =
        Impact.of(
            wiring.ledger(),
            ask.now().rulebook(),
            wiring.library().byDigest(rulebook),
            day,
            (_, _) -> {});
    return page(digest, day, view(impact));
  }

  /// Approves it.
  @POST
  @Path("{digest}/approvals")
  @RolesAllowed("officer")
  @Operation(hidden = true)
  public Response approve(@RestPath String digest) {
    approvals.approve(digest);
    return Response.seeOther(URI.create("/rulebooks/" + digest)).build();
  }

  private List<DraftView> views() {
    List<Map<String, Object>> all =
        RulebooksJson.of(
            wiring.ledger().entriesOf(SubjectKey.REGISTRY),
            ask.today(),
            true,
            digest -> wiring.library().byDigest(digest).title());
    return all.stream().map(DraftView::of).toList();
  }

  private Hash known(String digest) {
    Hash rulebook = Approvals.digest(digest);
    return views().stream().anyMatch(one -> one.digest().equals(digest)) ? rulebook : noRulebook();
  }

  private static Hash noRulebook() {
    throw Approvals.noRulebook().exception();
  }

  private TemplateInstance page(String digest, LocalDate day, @Nullable ImpactView impact) {
    Hash rulebook = known(digest);
    // A text that was drafted again stands in the list more than once: the last is meant.
    DraftView draft =
        views().stream().filter(one -> one.digest().equals(digest)).toList().getLast();
    List<ChangeView> changes =
        draft.open()
            ? ChangeView.of(
                CompareRulebooks.compare(
                    written(ask.now().rulebook()), written(wiring.library().byDigest(rulebook))),
                words.draft())
            : List.of();
    return Templates.draft(
        frames.at("rulebooks"), draft, approval(draft, rulebook), changes, day.toString(), impact);
  }

  private Written written(Rulebook law) {
    return new Written(law, wiring.text(law.digest()));
  }

  private ApprovalView approval(DraftView draft, Hash rulebook) {
    boolean waits = draft.open() && !"published".equals(draft.state());
    return waits && visitor.is(Role.OFFICER)
        ? new ApprovalView(true, approvals.refuse(rulebook).map(LawFault::message).orElse(""))
        : new ApprovalView(false, "");
  }

  private ImpactView view(Impact impact) {
    String sentence =
        words
            .draft()
            .moved(
                Words.words(impact.asOf()),
                Words.grouped(impact.subjects()),
                Words.grouped(impact.moved()));
    List<MovedView> movements =
        impact.movements().entrySet().stream()
            .map(one ->
                new MovedView(
                    one.getKey().sort().code(),
                    one.getKey().code(),
                    one.getKey().from(),
                    one.getKey().to(),
                    one.getValue().size()))
            .toList();
    return new ImpactView(sentence, movements);
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance drafts(Frame frame, List<DraftView> drafts);

    static native TemplateInstance draft(
        Frame frame,
        DraftView draft,
        ApprovalView approval,
        List<ChangeView> changes,
        String day,
        @Nullable ImpactView impact);
  }
}
