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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.answer.CheckAnswer;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.goodfaith.web.access.Visitor;
import org.jspecify.annotations.Nullable;

/// The check desk: identifier in the body, one clear answer.
@Path("/check-desk")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class CheckDeskPage {
  private final Ask ask;
  private final Frames frames;
  private final Visitor visitor;
  private final PageWords words;

  CheckDeskPage(Ask ask, Frames frames, Visitor visitor, PageWords words) {
    this.ask = ask;
    this.frames = frames;
    this.visitor = visitor;
    this.words = words;
  }

  /// What may be asked here.
  ///
  /// @param purposes open to the account
  /// @param services of these purposes
  /// @param needs that some measure leaves open
  public record Offer(List<PurposeRule> purposes, List<String> services, List<String> needs) {
    /// Copies the lists.
    public Offer {
      purposes = List.copyOf(purposes);
      services = List.copyOf(services);
      needs = List.copyOf(needs);
    }
  }

  /// The answer in words.
  ///
  /// @param outcome code
  /// @param yes whether it may be given
  /// @param words the outcome in words
  /// @param asked service and day
  /// @param because why
  /// @param article number, empty where nothing decides
  /// @param from first day, null where not in question
  /// @param through last day, null where not in question
  /// @param object how to object, empty for a plain yes
  public record AnswerView(
      String outcome,
      boolean yes,
      String words,
      String asked,
      String because,
      String article,
      @Nullable LocalDate from,
      @Nullable LocalDate through,
      String object) {}

  /// Shows the form.
  @GET
  @RolesAllowed("service")
  @Operation(hidden = true)
  public TemplateInstance form() {
    return Templates.checkDesk(frames.at("check"), offer(), null);
  }

  /// Answers.
  @POST
  @RolesAllowed("service")
  @Operation(hidden = true)
  public TemplateInstance check(
      @FormParam("subject") @DefaultValue("") String subject,
      @FormParam("service") @DefaultValue("") String service,
      @FormParam("purpose") @DefaultValue("") String purpose,
      @FormParam("need") @DefaultValue("") String need) {
    CheckAnswer answer =
        ask.check(
                visitor.reader(),
                ask.subject(subject.strip(), ""),
                service.strip(),
                purpose.strip(),
                need.strip())
            .value();
    return Templates.checkDesk(frames.at("check"), offer(), view(answer));
  }

  private Offer offer() {
    LawOn law = ask.law();
    String role = visitor.reader().role();
    List<PurposeRule> purposes =
        law.purposes().stream()
            .filter(purpose -> purpose.readers().contains(role))
            .filter(purpose -> purpose.services().stream().anyMatch(law.services()::contains))
            .toList();
    if (purposes.isEmpty()) {
      throw Problem.noPurpose(role).exception();
    }
    List<String> services =
        purposes.stream()
            .flatMap(purpose -> purpose.services().stream())
            .filter(law.services()::contains)
            .distinct()
            .toList();
    List<String> needs =
        law.measures().stream()
            .flatMap(measure -> measure.exempt().stream())
            .distinct()
            .sorted()
            .toList();
    return new Offer(purposes, services, needs);
  }

  private AnswerView view(CheckAnswer answer) {
    SayDesk say = words.desk();
    String outcome =
        switch (answer.outcome()) {
          case CLEAR -> say.clear();
          case PRIVILEGED -> say.privileged();
          case SUSPENDED -> say.suspended();
          case REFUSED -> say.refused();
          case UNDETERMINED -> say.undetermined();
        };
    return new AnswerView(
        answer.outcome().code(),
        answer.outcome().yes(),
        outcome,
        say.checkedOn(answer.service(), Words.words(answer.asOf())),
        words.reasons().of(answer.because()),
        answer.article().replace("Article ", ""),
        answer.from(),
        answer.through(),
        words.reasons().of(answer.howToObject()));
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance checkDesk(Frame frame, Offer offer, @Nullable AnswerView answer);
  }
}
