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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Harm;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.web.FileAccess;
import org.goodfaith.web.FileActs;
import org.goodfaith.web.OwnFile;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.RecordActs;
import org.goodfaith.web.Wiring;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// What the registry worked out about the subject, what it asked about it, and which decisions
/// rested on what was wrong.
@Path("/me/results")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ResultsPage {
  private static final String ADDRESS = "/me/results";

  private final Wiring wiring;
  private final OwnFile own;
  private final FileAccess files;
  private final FileActs acts;
  private final Frames frames;
  private final PageWords words;

  ResultsPage(
      Wiring wiring, OwnFile own, FileAccess files, FileActs acts, Frames frames, PageWords words) {
    this.wiring = wiring;
    this.own = own;
    this.files = files;
    this.acts = acts;
    this.frames = frames;
    this.words = words;
  }

  /// A result.
  ///
  /// @param to as a request names it
  /// @param title of it
  /// @param value how it stands
  public record ResultView(String to, String title, String value) {}

  /// A petition.
  ///
  /// @param title of it
  /// @param address of its page
  /// @param sentences how it stands
  public record PetitionLine(String title, String address, List<String> sentences) {
    /// Copies the list.
    public PetitionLine {
      sentences = List.copyOf(sentences);
    }
  }

  /// A harmed decision.
  ///
  /// @param name as a request names it
  /// @param sentence what it was
  /// @param address of the request for remedy; empty where none was made
  public record HarmView(String name, String sentence, String address) {}

  /// All of the page.
  ///
  /// @param turn how many entries the file has
  /// @param results what was worked out
  /// @param petitions what was asked
  /// @param harms what rested on something wrong
  public record ResultsView(
      int turn, List<ResultView> results, List<PetitionLine> petitions, List<HarmView> harms) {
    /// Copies the lists.
    public ResultsView {
      results = List.copyOf(results);
      petitions = List.copyOf(petitions);
      harms = List.copyOf(harms);
    }
  }

  /// Shows it.
  @GET
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public TemplateInstance show() {
    Answered<Report> answered = own.report();
    Question now = answered.question();
    AskWords say = new AskWords(words.ask(), now);
    List<SealedEntry> entries =
        LinkedSubjects.entriesOf(wiring.ledger()::entriesOf, files.self(), now.head().size());
    int turn = wiring.ledger().entriesOf(files.self()).size();
    return Templates.results(
        frames.at("own"),
        new ResultsView(
            turn,
            results(answered.value(), say, entries),
            files.petitions(now).stream().map(one -> line(one, say)).toList(),
            files.harms(now).stream().map(one -> harm(one, say)).toList()));
  }

  private List<ResultView> results(Report report, AskWords say, List<SealedEntry> entries) {
    List<ResultView> all = new ArrayList<>();
    for (ScoreOutcome outcome : report.scores()) {
      if (outcome instanceof ScoreOutcome.Scored one) {
        String points = words.file().points(Words.grouped(one.points().value()));
        String grade = one.grade().isEmpty() ? "" : ", " + words.file().grade(one.grade());
        add(all, new Result(Result.Sort.SCORE, one.score()), say, points + grade);
      }
    }
    report
        .listings()
        .forEach(one -> {
          boolean over =
              switch (one.state()) {
                case REVOKED, RELEASED, LAPSED -> true;
                case PROPOSED, APPROVED, ANNOUNCED, UNDETERMINED, SUSPENDED, IN_FORCE -> false;
              };
          if (!over) {
            Result of = new Result(Result.Sort.LIST, one.list());
            add(all, of, say, ReasonWords.here().of(one.because()));
          }
        });
    for (Measure measure : report.measures()) {
      if (measure.measureClass() != MeasureClass.PRIVILEGE) {
        String value = ListingViews.effect(words.file(), measure.effect());
        add(all, new Result(Result.Sort.MEASURE, measure.code()), say, value);
      }
    }
    long files = entries.stream().map(entry -> entry.ref().subject()).distinct().count();
    if (files > 1) {
      add(all, new Result(Result.Sort.MATCH, ""), say, String.valueOf(files));
    }
    return all;
  }

  private static void add(List<ResultView> all, Result result, AskWords say, String value) {
    if (all.stream().noneMatch(one -> one.to().equals(result.text()))) {
      all.add(new ResultView(result.text(), say.title(result), value));
    }
  }

  private PetitionLine line(PetitionCase one, AskWords say) {
    return new PetitionLine(say.title(one.petition()), address(one.petition()), say.sentences(one));
  }

  private String address(Petition petition) {
    var ref = petition.made().ref();
    return "/petitions/" + wiring.handles().handleOf(ref.subject()).text() + "/" + ref.seq();
  }

  private HarmView harm(Harm harm, AskWords say) {
    Petition remedy = harm.remedy();
    return new HarmView(harm.name(), say.harm(harm), remedy == null ? "" : address(remedy));
  }

  /// Asks for a review.
  @POST
  @Path("review")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response review(
      @RestForm("to") @DefaultValue("") String to,
      @RestForm("ground") @DefaultValue("") String ground,
      @RestForm("text") @DefaultValue("") String text,
      @RestForm("turn") @DefaultValue("-1") int turn,
      @RestForm("document") @Nullable FileUpload upload) {
    var document = RecordAccess.read(Uploads.bytes(upload));
    acts.ask(
        files.self(), "review-request", to, new RecordActs.Words(ground, "", text, document, turn));
    return Response.seeOther(URI.create(ADDRESS)).build();
  }

  /// Asks for a remedy.
  @POST
  @Path("remedy")
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  @RolesAllowed("subject")
  @Operation(hidden = true)
  public Response remedy(
      @RestForm("to") @DefaultValue("") String to,
      @RestForm("text") @DefaultValue("") String text,
      @RestForm("turn") @DefaultValue("-1") int turn,
      @RestForm("document") @Nullable FileUpload upload) {
    var document = RecordAccess.read(Uploads.bytes(upload));
    acts.remedy(files, to, new RecordActs.Words("", "", text, document, turn));
    return Response.seeOther(URI.create(ADDRESS)).build();
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance results(Frame frame, ResultsView view);
  }
}
