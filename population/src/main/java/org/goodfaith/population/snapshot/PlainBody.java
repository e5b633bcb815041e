package org.goodfaith.population.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.columns.WriteColumns;
import org.goodfaith.population.parquet.TextPlaces;
import org.jspecify.annotations.Nullable;

/// Reads the canonical text of the two bodies that nearly all are, a registration and a record that
/// stands for itself, straight from its bytes. What is not spelled exactly so is left to
/// `BodyText`, which knows all.
final class PlainBody {
  private static final byte[] DAY = bytes("{\"day\":\"");
  private static final byte[] ENTERED_BY = bytes("\",\"entered-by\":\"");
  private static final byte[] RECORD = bytes("\",\"entry\":\"record\",");
  private static final byte[] EVIDENCE = bytes("\"evidence\":\"");
  private static final byte[] EVIDENCE_DIGEST = bytes("\",\"evidence-digest\":\"");
  private static final byte[] NEXT = bytes("\",");
  private static final byte[] FACTS = bytes("\"facts\":{");
  private static final byte[] NO_FACTS = bytes("},\"kind\":\"");
  private static final byte[] KIND = bytes("\"},\"kind\":\"");
  private static final byte[] REFERENCE = bytes("\",\"reference\":\"");
  private static final byte[] SOURCE = bytes("\",\"source\":\"");
  private static final byte[] END = bytes("\"}");
  private static final byte[] COLON = bytes("\":\"");
  private static final byte[] QUOTE_NEXT = bytes("\",\"");
  private static final byte[] ABOUT = bytes("{\"about\":\"");
  private static final byte[] REGISTERED = bytes("\",\"entry\":\"registered\",\"identifier\":\"");
  private static final int DAY_LENGTH = 10;
  private static final int FACTS_MOST = 32;

  private final Shapes shapes;
  private final TextPlaces words = new TextPlaces();
  private final PlainFact[] @Nullable [] fields;
  private final int[] nameFrom = new int[FACTS_MOST];
  private final int[] nameTo = new int[FACTS_MOST];
  private final int[] valueTo = new int[FACTS_MOST];
  private final int[] fieldOf = new int[FACTS_MOST];
  private final long[] numbers = new long[FACTS_MOST];
  private final @Nullable String[] texts = new @Nullable String[FACTS_MOST];
  private final PlainRows rows = new PlainRows();
  private byte[] body = new byte[0];
  private int at;

  PlainBody(Shapes shapes) {
    this.shapes = shapes;
    this.fields = new PlainFact[shapes.shapes().size()] @Nullable [];
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// @return what the subject is, or null where the body is no registration
  @Nullable SubjectKind registration(byte[] bytes) {
    body = bytes;
    at = 0;
    if (!skip(ABOUT)) {
      return null;
    }
    int from = at;
    int to = text();
    return to >= 0 && skip(REGISTERED)
        ? SubjectKind.ofCode(words.text(body, from, to)).orElse(null)
        : null;
  }

  /// Forgets the records read so far.
  void clear() {
    rows.clear();
  }

  /// Writes the records read so far.
  void write(WriteColumns into) {
    rows.write(into);
  }

  /// Reads a record.
  ///
  /// @return whether it was understood
  boolean record(byte[] bytes, int root) {
    body = bytes;
    at = 0;
    if (!skip(DAY)) {
      return false;
    }
    int day = PlainFact.day(body, at);
    at += DAY_LENGTH;
    if (day == PlainFact.none() || !skip(ENTERED_BY) || text() < 0 || !skip(RECORD)) {
      return false;
    }
    if (skip(EVIDENCE) && (text() < 0 || !skip(EVIDENCE_DIGEST) || text() < 0 || !skip(NEXT))) {
      return false;
    }
    int facts = facts();
    int kindFrom = at;
    int kindTo = facts < 0 ? -1 : text();
    if (kindTo < 0 || !skip(REFERENCE) || text() < 0 || !skip(SOURCE)) {
      return false;
    }
    int sourceFrom = at;
    int sourceTo = text();
    if (sourceTo < 0 || !skip(END) || at != body.length) {
      return false;
    }
    int table = shapes.table(words.text(body, kindFrom, kindTo), day);
    if (table < 0 || !understood(facts, table)) {
      return false;
    }
    rows.add(table, day, root, words.text(body, sourceFrom, sourceTo));
    for (int i = 0; i < facts; i++) {
      rows.fact(fieldOf[i], numbers[i], texts[i]);
    }
    return true;
  }

  private boolean skip(byte[] expected) {
    if (body.length - at < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (body[at + i] != expected[i]) {
        return false;
      }
    }
    at += expected.length;
    return true;
  }

  /// Goes to the quote that ends a text.
  ///
  /// @return where it stands; negative where the text has something escaped, or no end
  private int text() {
    while (at < body.length && body[at] != '"') {
      if (body[at] == '\\') {
        return -1;
      }
      at++;
    }
    return at < body.length ? at : -1;
  }

  /// @return how many facts there are; negative where they are not understood
  private int facts() {
    if (!skip(FACTS)) {
      return -1;
    }
    if (skip(NO_FACTS)) {
      return 0;
    }
    if (at >= body.length || body[at] != '"') {
      return -1;
    }
    at++;
    for (int count = 0; count < FACTS_MOST; count++) {
      nameFrom[count] = at;
      nameTo[count] = text();
      if (nameTo[count] < 0 || !skip(COLON)) {
        return -1;
      }
      valueTo[count] = text();
      if (valueTo[count] < 0) {
        return -1;
      }
      if (skip(KIND)) {
        return count + 1;
      }
      if (!skip(QUOTE_NEXT)) {
        return -1;
      }
    }
    return -1;
  }

  /// @return whether each fact is one of the table, and of its type
  private boolean understood(int facts, int table) {
    PlainFact[] known = fields[table];
    if (known == null) {
      known = fields(table);
      fields[table] = known;
    }
    for (int i = 0; i < facts; i++) {
      int field = 0;
      while (field < known.length && !known[field].named(body, nameFrom[i], nameTo[i])) {
        field++;
      }
      if (field == known.length) {
        return false;
      }
      int from = nameTo[i] + COLON.length;
      PlainFact fact = known[field];
      fieldOf[i] = field;
      if (fact.isCode()) {
        if (!fact.typed(body, from, valueTo[i])) {
          return false;
        }
        texts[i] = words.text(body, from + fact.typeLength(), valueTo[i]);
      } else {
        texts[i] = null;
        if (!fact.read(body, from, valueTo[i])) {
          return false;
        }
        numbers[i] = fact.number();
      }
    }
    return true;
  }

  private PlainFact[] fields(int table) {
    List<FactField> all = shapes.shapes().get(table).fields();
    PlainFact[] facts = new PlainFact[all.size()];
    for (int i = 0; i < facts.length; i++) {
      FactType type = all.get(i).type();
      facts[i] = new PlainFact(all.get(i).name(), type);
    }
    return facts;
  }
}
