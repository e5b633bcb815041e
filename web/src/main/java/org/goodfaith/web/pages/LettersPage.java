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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.AdverseLetter;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Sheets;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.WriteLetter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The letter that a lender owes whom it decided against: which answer, by which score, and the
/// reasons, to read and to print.
@Path("/subjects/{handle}/letter")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class LettersPage {
  private final Ask ask;
  private final Wiring wiring;
  private final WriteLetter letters;
  private final Frames frames;
  private final PageWords words;

  LettersPage(Ask ask, Wiring wiring, WriteLetter letters, Frames frames, PageWords words) {
    this.ask = ask;
    this.wiring = wiring;
    this.letters = letters;
    this.frames = frames;
    this.words = words;
  }

  /// An answer that the lender was given.
  ///
  /// @param inquiry its number in the file
  /// @param title for which purpose and day
  public record AnswerChoice(int inquiry, String title) {}

  /// What a letter may be about.
  ///
  /// @param handle opaque name of the subject
  /// @param answers that the lender was given, the newest first
  /// @param scores that it may have decided by
  public record Offer(String handle, List<AnswerChoice> answers, List<ScoreRule> scores) {
    /// Copies the lists.
    public Offer {
      answers = List.copyOf(answers);
      scores = List.copyOf(scores);
    }
  }

  /// Asks which answer, and by which score.
  @GET
  @RolesAllowed("lender")
  @Operation(hidden = true)
  public TemplateInstance show(@RestPath String handle) {
    return page(handle, null);
  }

  /// Shows the letter.
  @POST
  @RolesAllowed("lender")
  @Operation(hidden = true)
  public TemplateInstance write(
      @RestPath String handle,
      @FormParam("inquiry") @DefaultValue("") String inquiry,
      @FormParam("score") @DefaultValue("") String score) {
    return page(handle, letter(handle, inquiry, score));
  }

  /// Gives it as a PDF.
  @GET
  @Path("letter.pdf")
  @Produces("application/pdf")
  @RolesAllowed("lender")
  @Operation(hidden = true)
  public Response print(
      @RestPath String handle,
      @RestQuery @DefaultValue("") String inquiry,
      @RestQuery @DefaultValue("") String score) {
    Sheets sheets = wiring.sheets();
    AdverseLetter letter = letter(handle, inquiry, score);
    String page =
        Tongue.in(sheets.speaking(language(letter)), () -> PrintedLetter.of(letter, handle));
    return Response.ok(sheets.of(page))
        .header("Content-Disposition", "attachment; filename=\"letter.pdf\"")
        .build();
  }

  /// Its subject reads it, not the lender.
  private Language language(AdverseLetter letter) {
    UnmaskedIdentity why = new UnmaskedIdentity("a letter speaks its reader's language");
    return wiring.contacts().language(letter.inquiry().subject(), why).orElseGet(Tongue::language);
  }

  private AdverseLetter letter(String handle, String inquiry, String score) {
    if (!inquiry.matches("[0-9]{1,9}")) {
      throw new Problem(
              400,
              "request.inquiry",
              "inquiry",
              "the number of the inquiry is none",
              "the number of an inquiry of your own",
              "Choose one on the page of the letter.")
          .exception();
    }
    return letters.write(subject(handle), Integer.parseInt(inquiry), score);
  }

  private SubjectKey subject(String handle) {
    Optional<SubjectKey> subject = ask.byHandle(handle);
    return subject.orElseThrow(() ->
        new Problem(
                404,
                "answer.unknown-subject",
                "handle",
                "the registry holds no such file",
                "the handle of a file",
                "Open the file and follow it from there.")
            .exception());
  }

  private TemplateInstance page(String handle, @Nullable AdverseLetter letter) {
    List<AnswerChoice> answers =
        letters.asked(subject(handle)).stream()
            .map(one ->
                new AnswerChoice(
                    one.ref().seq(),
                    words
                        .letter()
                        .answerOf(purpose(one.asked().purpose()), Words.words(one.asked().asOf()))))
            .toList();
    return Templates.letter(
        frames.at("report"), new Offer(handle, answers, letters.scores()), letter);
  }

  private String purpose(String code) {
    return ask.law().purpose(code).map(PurposeRule::title).orElse(code);
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance letter(Frame frame, Offer offer, @Nullable AdverseLetter letter);
  }
}
