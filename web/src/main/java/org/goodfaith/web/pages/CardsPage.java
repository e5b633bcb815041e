package org.goodfaith.web.pages;

import static java.util.stream.Collectors.joining;

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
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.web.Ask;
import org.goodfaith.web.CardDesk;
import org.goodfaith.web.CardDesk.Sheet;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Role;
import org.goodfaith.web.access.Visitor;
import org.jboss.resteasy.reactive.RestPath;

/// Learned cards: read their reports, draft one as law, watch one that is law.
@Path("/cards")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class CardsPage {
  private static final int LONGEST = 200;

  private final CardDesk cards;
  private final Ask ask;
  private final Visitor visitor;
  private final Frames frames;
  private final PageWords words;

  CardsPage(CardDesk cards, Ask ask, Visitor visitor, Frames frames, PageWords words) {
    this.cards = cards;
    this.ask = ask;
    this.visitor = visitor;
    this.frames = frames;
    this.words = words;
  }

  /// Lists them.
  @GET
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public TemplateInstance show() {
    boolean drafts = visitor.is(Role.OFFICER);
    return Templates.cards(
        frames.at("cards"), cards.cards(), drafts, cards.freeArticle(), ask.today().toString());
  }

  /// Shows all that was found about one.
  @GET
  @Path("{id}/report")
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public Response report(@RestPath String id) {
    return sheet(id, Sheet.REPORT);
  }

  /// Shows what somebody must know who is to approve it.
  @GET
  @Path("{id}/model-card")
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public Response modelCard(@RestPath String id) {
    return sheet(id, Sheet.MODEL_CARD);
  }

  /// Shows how the score made of it does.
  @GET
  @Path("{id}/watch")
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public Response watch(@RestPath String id) {
    return sheet(id, Sheet.WATCH);
  }

  private Response sheet(String id, Sheet sheet) {
    String page = cards.page(id, sheet).orElseThrow(() -> noCard().exception());
    return Response.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8").build();
  }

  /// Drafts the law in force with one as a page of it.
  @POST
  @Path("{id}/draft")
  @RolesAllowed("officer")
  @Operation(hidden = true)
  public Object draft(
      @RestPath String id,
      @FormParam("article") @DefaultValue("") String article,
      @FormParam("from") @DefaultValue("") String from,
      @FormParam("needs") @DefaultValue("") String needs,
      @FormParam("about") @DefaultValue("") String about,
      @FormParam("contexts") @DefaultValue("") String contexts) {
    String number = article.strip();
    String file = needs.strip();
    if (!number.matches("[1-9][0-9]{0,5}") || file.isEmpty() || file.length() > LONGEST) {
      throw badTerms().exception();
    }
    CardDesk.Offer offer = new CardDesk.Offer(kind(about), fields(contexts), file);
    CardDesk.Terms terms = new CardDesk.Terms(Integer.parseInt(number), day(from), offer);
    Optional<CardDesk.Drafting> drafting = cards.draft(id, terms, visitor.signedIn().name());
    return switch (drafting.orElseThrow(() -> noCard().exception())) {
      case CardDesk.Drafted(String digest) ->
          Response.seeOther(URI.create("/rulebooks/" + digest)).build();
      case CardDesk.NoLaw(List<String> faults) -> Templates.noLaw(frames.at("cards"), faults);
    };
  }

  private SubjectKind kind(String about) {
    return SubjectKind.ofCode(about.strip())
        .orElseThrow(() -> wrong(words.cards().noKind(shown(about))).exception());
  }

  private List<String> fields(String contexts) {
    List<String> codes =
        Arrays.stream(contexts.split(","))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList();
    for (String code : codes) {
      if (Context.ofCode(code).isEmpty()) {
        throw wrong(words.cards().noField(shown(code))).exception();
      }
    }
    if (codes.isEmpty()) {
      throw wrong(words.cards().noField("")).exception();
    }
    return codes;
  }

  private static String shown(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private Problem wrong(String what) {
    String fields = Arrays.stream(Context.values()).map(Context::code).collect(joining(", "));
    return new Problem(400, "cards.terms", what, "", words.cards().fieldRemedy(fields));
  }

  /// Watches the score made of one.
  @POST
  @Path("{id}/watch")
  @RolesAllowed({"officer", "operator"})
  @Operation(hidden = true)
  public Response watched(
      @RestPath String id,
      @FormParam("as_of") @DefaultValue("") String asOf,
      @FormParam("decided") @DefaultValue("") String decided) {
    if (cards.cards().stream().noneMatch(one -> one.id().equals(id))) {
      throw noCard().exception();
    }
    Optional<LocalDate> earlier = decided.isBlank() ? Optional.empty() : Optional.of(day(decided));
    Optional<String> why = cards.watch(id, day(asOf), earlier);
    if (why.isPresent()) {
      SayCards say = words.cards();
      throw new Problem(409, "cards.unwatched", say.unwatched(why.get()), "", say.unwatchedRemedy())
          .exception();
    }
    return Response.seeOther(URI.create("/cards/" + id + "/watch")).build();
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw badTerms().exception();
    }
  }

  private Problem badTerms() {
    SayCards say = words.cards();
    return new Problem(400, "cards.terms", say.terms(), "", say.termsRemedy());
  }

  private Problem noCard() {
    SayCards say = words.cards();
    return new Problem(404, "cards.no-card", say.noCard(), "", say.noCardRemedy());
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance cards(
        Frame frame, List<CardDesk.Card> all, boolean drafts, int article, String today);

    static native TemplateInstance noLaw(Frame frame, List<String> faults);
  }
}
