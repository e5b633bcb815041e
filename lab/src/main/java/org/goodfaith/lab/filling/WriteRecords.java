package org.goodfaith.lab.filling;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.decade.Deed.Truth;
import org.goodfaith.lab.decade.LawOfDecade;

/// Writes what sources would submit about made-up subjects: a file of rows for each source, with
/// the mapping that a registry reads it by, and apart from both what is true.
public final class WriteRecords implements MadeUp.Each, AutoCloseable {
  private static final String TRUTH = "truth.csv";

  private final LawOfDecade law;
  private final Path folder;
  private final Map<String, BufferedWriter> files = new TreeMap<>();
  private final Map<String, Long> rows = new TreeMap<>();
  private final BufferedWriter truth;

  /// @param folder made where it is not there
  /// @param law of the sources
  /// @throws IOException where the folder cannot be written
  public WriteRecords(Path folder, LawOfDecade law) throws IOException {
    this.folder = folder;
    this.law = law;
    Files.createDirectories(folder);
    truth = Files.newBufferedWriter(folder.resolve(TRUTH));
    truth.write("source,reference,truth\r\n");
  }

  /// @return how many rows each source submits
  public Map<String, Long> rows() {
    return Map.copyOf(rows);
  }

  @Override
  public void take(MadeUp one) {
    for (SealedEntry entry : one.entries()) {
      if (entry.body() instanceof EntryBody.Entered entered) {
        write(one, entered);
        Truth known = one.truths().get(entry.ref().seq());
        if (known != null) {
          String word = known.name().toLowerCase(Locale.ROOT);
          put(truth, entered.source() + "," + entered.reference() + "," + word + "\r\n");
        }
      }
    }
  }

  private void write(MadeUp one, EntryBody.Entered entered) {
    BufferedWriter file = files.computeIfAbsent(entered.source(), this::open);
    put(file, Json.write(row(one, entered)) + "\n");
    rows.merge(entered.source(), 1L, Long::sum);
  }

  private BufferedWriter open(String source) {
    try {
      Files.writeString(
          folder.resolve(source + ".yaml"),
          "mapping: made-up-"
              + source
              + "\ntitle: Made-up rows of the source "
              + source
              + "\nformat: jsonl\nsource: "
              + source
              + "\nrows: native\n");
      return Files.newBufferedWriter(folder.resolve(source + ".jsonl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(BufferedWriter file, String text) {
    try {
      file.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> row(MadeUp one, EntryBody.Entered entered) {
    Act act = entered.act();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("act", act.code());
    row.put("about", about(one.kind()));
    row.put("scheme", scheme(entered.source(), one.kind()));
    row.put("subject", "MADE-UP-" + one.subject().number());
    row.put("day", act.day().toString());
    row.put("reference", entered.reference());
    row.put("entered-by", entered.enteredBy());
    if (!entered.concerns().isEmpty()) {
      row.put("target", entered.concerns());
    }
    switch (act) {
      case Act.Recorded(Record record) -> record(row, record);
      case Act.Approval approval -> row.put("officer", approval.officer());
      case Act.Notice notice -> row.put("channel", notice.channel());
      case Act.Objection objection -> row.put("reason", objection.ground());
      case Act.Decision decision -> {
        row.put("outcome", decision.outcome().code());
        row.put("officer", decision.officer());
        row.put("text", decision.text());
      }
      case Act.Consent consent -> row.put("to", consent.to());
      case Act.RepairRequest asked -> row.put("text", asked.text());
      case Act.RepairDecision decision -> {
        row.put("outcome", decision.granted() ? "granted" : "refused");
        row.put("officer", decision.officer());
        row.put("text", decision.text());
      }
      case Act.Correction _,
          Act.Withdrawal _,
          Act.Annulment _,
          Act.Answer _,
          Act.Extension _,
          Act.Appeal _,
          Act.AppealDecision _,
          Act.Statement _,
          Act.Certification _,
          Act.Freeze _,
          Act.Thaw _,
          Act.Death _,
          Act.Kinship _,
          Act.OfFile _,
          Act.ConsentWithdrawal _ ->
          throw new RegistryBug("nobody makes up an act of code " + act.code());
    }
    return row;
  }

  private static void record(Map<String, Object> row, Record record) {
    row.put("kind", record.kind());
    if (!record.evidence().isEmpty()) {
      row.put("evidence", record.evidence());
      row.put("evidence-digest", record.evidenceDigest());
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Map.Entry<String, Fact> fact : record.facts().entrySet()) {
      facts.put(fact.getKey(), fact.getValue().text());
    }
    row.put("facts", facts);
  }

  private static String about(SubjectKind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case ORGANISATION -> "organisation";
      case PUBLIC_BODY -> "public-body";
    };
  }

  /// People are known by the first scheme a source uses, firms and bodies by the last.
  private String scheme(String source, SubjectKind kind) {
    return law.rulebook().on(law.firstOf(0)).source(source).map(SourceRule::schemes).stream()
        .map(schemes -> kind == SubjectKind.PERSON ? schemes.getFirst() : schemes.getLast())
        .findFirst()
        .orElse("resident");
  }

  @Override
  public void close() throws IOException {
    truth.close();
    for (BufferedWriter file : files.values()) {
      file.close();
    }
  }
}
