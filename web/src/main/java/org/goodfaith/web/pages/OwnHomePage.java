package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.NoticeQueue;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.RecordHistory;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.Proceedings.Said;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.OwnActs;
import org.goodfaith.web.OwnFile;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.Wiring;

/// The subject's home: how things stand, what it can do and by when, and its file as a whole.
@Path("/me")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class OwnHomePage {
  /// Where it is.
  public static final String ADDRESS = "/me";

  private final Wiring wiring;
  private final OwnFile own;
  private final RecordAccess access;
  private final OwnActs acts;
  private final Frames frames;
  private final PageWords words;

  OwnHomePage(
      Wiring wiring,
      OwnFile own,
      RecordAccess access,
      OwnActs acts,
      Frames frames,
      PageWords words) {
    this.wiring = wiring;
    this.own = own;
    this.access = access;
    this.acts = acts;
    this.frames = frames;
    this.words = words;
  }

  /// A score in one line.
  ///
  /// @param title of the score
  /// @param value its points and grade, or why there are none
  public record ScoreLine(String title, String value) {}

  /// A record in a few lines.
  ///
  /// @param title what it is
  /// @param about source, day and reference
  /// @param address of its page
  /// @param states of the lists it leads to
  /// @param sentences how it stands
  public record RecordLine(
      String title, String about, String address, List<String> states, List<String> sentences) {
    /// Copies the lists.
    public RecordLine {
      states = List.copyOf(states);
      sentences = List.copyOf(sentences);
    }
  }

  /// All of the home.
  ///
  /// @param handle opaque name of the subject
  /// @param refusals what is refused, and until when
  /// @param scores each in one line
  /// @param live records that something follows from, or is open about
  /// @param others all other records
  /// @param locked since when the file is locked, in words; empty where it is open
  /// @param unopened how many notices wait
  public record HomeView(
      String handle,
      List<String> refusals,
      List<ScoreLine> scores,
      List<RecordLine> live,
      List<RecordLine> others,
      String locked,
      long unopened) {
    /// Copies the lists.
    public HomeView {
      refusals = List.copyOf(refusals);
      scores = List.copyOf(scores);
      live = List.copyOf(live);
      others = List.copyOf(others);
    }
  }

  /// Shows it.
  @GET
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public TemplateInstance show() {
    SubjectKey self = access.self();
    Answered<Report> answered = own.report();
    Question now = answered.question();
    Report report = answered.value();
    List<RecordHistory> all = RecordHistory.all(wiring.ledger(), now, self);
    var frozen = report.assessment().standing().frozen();
    HomeView view =
        new HomeView(
            wiring.handles().handleOf(self).text(),
            refusals(report),
            report.scores().stream()
                .filter(outcome -> !(outcome instanceof ScoreOutcome.Unscored))
                .map(this::score)
                .toList(),
            lines(all, now, OwnHomePage::live),
            lines(all, now, history -> !live(history)),
            frozen == null ? "" : Words.words(frozen.day()),
            NoticeQueue.of(wiring.ledger(), now, self).stream()
                .filter(notice -> notice.served().isEmpty())
                .count());
    return Templates.me(frames.at("own"), view);
  }

  /// Whatever a counter is told no for today, and what is suspended, each with its reason.
  private List<String> refusals(Report report) {
    return report.measures().stream()
        .filter(measure -> measure.measureClass() == MeasureClass.RESTRICTION)
        .map(measure -> refusal(report, measure))
        .distinct()
        .toList();
  }

  private String refusal(Report report, Measure measure) {
    SayReasons say = Tongue.say(SayReasons.class);
    String title = measure.title();
    LocalDate through = measure.through();
    return switch (measure.effect()) {
      case IN_FORCE ->
          through == null
              ? say.refusedOpen(title)
              : words.due().refusedThrough(title, Words.words(through));
      case UNDETERMINED -> say.refusedUndetermined(title);
      case SUSPENDED ->
          switch (suspendedBy(report, measure)) {
            case UNPROVED -> say.refusedBothSides(title);
            case OBJECTED -> words.due().refusedSuspended(title);
            default -> say.refusedReviewed(title); // its listing waits for nobody
          };
    };
  }

  /// Why the listing of a measure is as it is; a measure waits by itself only for a review of its
  /// own.
  private static Sentence.Code suspendedBy(Report report, Measure measure) {
    return report.listings().stream()
        .filter(one -> one.list().equals(measure.because()))
        .filter(one -> one.evidence().getFirst().equals(measure.evidence().getFirst()))
        .map(one -> one.because().code())
        .findFirst()
        .orElse(Sentence.Code.REVIEWED);
  }

  private ScoreLine score(ScoreOutcome outcome) {
    SayFile say = words.file();
    return switch (outcome) {
      case ScoreOutcome.Scored one -> {
        String points = say.points(Words.grouped(one.points().value()));
        yield new ScoreLine(
            one.title(), one.grade().isEmpty() ? points : points + ", " + say.grade(one.grade()));
      }
      case ScoreOutcome.Unscored one -> new ScoreLine(one.title(), say.unscored());
      case ScoreOutcome.ForgottenOn one ->
          new ScoreLine(one.title(), say.forgottenOn(Words.words(one.day())));
    };
  }

  /// Something follows from it, or may soon, or somebody has said something about it.
  private static boolean live(RecordHistory history) {
    boolean listed =
        history.listings().stream()
            .map(Listing::state)
            .anyMatch(state ->
                switch (state) {
                  case PROPOSED, APPROVED, ANNOUNCED, UNDETERMINED, SUSPENDED, IN_FORCE -> true;
                  case REVOKED, RELEASED, LAPSED -> false;
                });
    var said = history.proceedings();
    return listed || !said.disputes().isEmpty() || !said.repairs().isEmpty();
  }

  private List<RecordLine> lines(
      List<RecordHistory> all, Question now, Predicate<RecordHistory> which) {
    DueWords due = new DueWords(words.due(), now, true);
    return all.stream().filter(which).map(history -> line(history, now, due)).toList();
  }

  private RecordLine line(RecordHistory history, Question now, DueWords due) {
    EntryRef root = history.root();
    EntryWords none =
        new EntryWords(words.file(), wiring.handles(), now.rulebook(), history.entries());
    List<String> sentences = new ArrayList<>();
    history.listings().forEach(listing -> times(sentences, listing));
    sentences.addAll(due.sentences(history));
    for (Said said : history.proceedings().statements()) {
      sentences.add(words.beside().statedBeside(Words.words(said.mark().day()), said.text()));
    }
    return new RecordLine(
        due.title(history),
        words
            .due()
            .recordOf(
                due.source(history),
                Words.words(history.record().record().day()),
                history.record().reference()),
        "/records/" + wiring.handles().handleOf(root.subject()).text() + "/" + root.seq(),
        new ListingViews(words.file(), root.subject(), now.asOf(), none)
            .of(history.listings()).stream()
                .map(one -> one.title() + ": " + one.state() + ".")
                .toList(),
        sentences);
  }

  private void times(List<String> sentences, Listing listing) {
    LocalDate ends = listing.objectionEnds();
    LocalDate from = listing.from();
    LocalDate through = listing.through();
    if (listing.state() == Listing.State.ANNOUNCED && ends != null && from != null) {
      sentences.add(words.due().windowThrough(Words.words(ends), Words.words(from)));
    }
    boolean begun =
        listing.state() == Listing.State.IN_FORCE || listing.state() == Listing.State.SUSPENDED;
    if (begun && through != null) {
      sentences.add(words.due().endsAfter(Words.words(through)));
    }
  }

  /// Locks the file.
  @POST
  @Path("freeze")
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response freeze() {
    acts.freeze(access.self(), true);
    return Response.seeOther(URI.create(ADDRESS)).build();
  }

  /// Opens the file again.
  @POST
  @Path("thaw")
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response thaw() {
    acts.freeze(access.self(), false);
    return Response.seeOther(URI.create(ADDRESS)).build();
  }

  /// Gives everything, to take home.
  @GET
  @Path("file.json")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response download() {
    return own.json();
  }

  /// Gives everything, to print and to keep.
  @GET
  @Path("file.pdf")
  @Produces("application/pdf")
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response print() {
    return own.pdf();
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance me(Frame frame, HomeView home);
  }
}
