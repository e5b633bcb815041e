package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Report;
import org.goodfaith.web.Ask;
import org.goodfaith.web.RecordAccess;
import org.goodfaith.web.access.Visitor;

/// The report of the subject that is signed in, for the first purpose that opens it to subjects.
@Singleton
final class OwnReport {
  private final Ask ask;
  private final RecordAccess access;
  private final Visitor visitor;

  OwnReport(Ask ask, RecordAccess access, Visitor visitor) {
    this.ask = ask;
    this.access = access;
    this.visitor = visitor;
  }

  Answered<Report> report() {
    String role = visitor.reader().role();
    String purpose =
        ask.law().purposes().stream()
            .filter(one -> one.report() && one.readers().contains(role))
            .findFirst()
            .orElseThrow(() -> Problems.noPurpose(role).exception())
            .code();
    return ask.report(visitor.reader(), Optional.of(access.self()), purpose, "", "");
  }
}
