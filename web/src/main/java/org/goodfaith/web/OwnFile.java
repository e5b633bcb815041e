package org.goodfaith.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.answer.WholeFile;
import org.goodfaith.web.access.Visitor;
import org.goodfaith.web.json.JsonText;
import org.goodfaith.web.json.WholeFileJson;
import org.goodfaith.web.pages.PrintedFile;
import org.goodfaith.web.pages.Tongue;

/// The file of the subject that is signed in, for the first purpose that opens it to subjects.
@Singleton
public final class OwnFile {
  private static final String NAME = "goodfaith-file";

  private final Wiring wiring;
  private final Ask ask;
  private final RecordAccess access;
  private final Visitor visitor;

  OwnFile(Wiring wiring, Ask ask, RecordAccess access, Visitor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.access = access;
    this.visitor = visitor;
  }

  /// @return its report
  public Answered<Report> report() {
    String role = visitor.reader().role();
    String purpose =
        ask.law().purposes().stream()
            .filter(one -> one.report() && one.readers().contains(role))
            .findFirst()
            .orElseThrow(() -> Problem.noPurpose(role).exception())
            .code();
    return ask.report(visitor.reader(), Optional.of(access.self()), purpose, "", "");
  }

  private WholeFile whole() {
    return WholeFile.of(
        report(), new WholeFile.From(wiring.ledger(), wiring.vault(), wiring.journal()));
  }

  /// @return all of it, for programs
  public Response json() {
    return taken(
        JsonText.of(WholeFileJson.of(whole(), wiring.handles())),
        MediaType.APPLICATION_JSON,
        ".json");
  }

  /// @return all of it, for people
  public Response pdf() {
    Sheets sheets = wiring.sheets();
    String page =
        Tongue.in(
            sheets.speaking(Tongue.language()), () -> PrintedFile.of(whole(), wiring.handles()));
    return taken(sheets.of(page), "application/pdf", ".pdf");
  }

  private static Response taken(Object content, String type, String ending) {
    return Response.ok(content)
        .type(type)
        .header("Content-Disposition", "attachment; filename=\"" + NAME + ending + "\"")
        .build();
  }
}
