package org.goodfaith.web.api;

import static org.goodfaith.web.api.Requests.text;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.WriteLetter;
import org.goodfaith.web.api.Requests.LetterRequest;
import org.goodfaith.web.json.LetterJson;
import org.jspecify.annotations.Nullable;

/// What a lender owes whom it decided against.
@Path("/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "questions", description = "Each names its purpose, and the subject sees it.")
public final class LettersApi {
  private final Wiring wiring;
  private final Ask ask;
  private final WriteLetter letters;

  LettersApi(Wiring wiring, Ask ask, WriteLetter letters) {
    this.wiring = wiring;
    this.ask = ask;
    this.letters = letters;
  }

  /// The principal reasons of an answer that the account was given.
  @POST
  @RolesAllowed("lender")
  @Operation(
      summary = "Write the letter to whom you decided against",
      description =
          "The principal reasons, at most four, of the very answer that you were given, with the"
              + " score, its range and its law. Refused where you made no such inquiry. Role:"
              + " lender.")
  public Map<String, @Nullable Object> letters(@Nullable LetterRequest request) {
    LetterRequest asked = QuestionsApi.needed(request);
    SubjectKey subject =
        ask.subject(text(asked.subject()), text(asked.handle()))
            .orElseThrow(() ->
                new Problem(
                        404,
                        "answer.unknown-subject",
                        "subject",
                        "the registry holds no file under this identifier",
                        "an identifier of a subject with a file",
                        "Check scheme and value.")
                    .exception());
    int inquiry = asked.inquiry() == null ? 0 : asked.inquiry();
    return LetterJson.of(letters.write(subject, inquiry, text(asked.score())), wiring.handles());
  }
}
