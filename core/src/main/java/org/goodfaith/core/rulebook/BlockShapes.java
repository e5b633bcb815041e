package org.goodfaith.core.rulebook;

import static org.goodfaith.core.rulebook.KeyShapes.CODE;
import static org.goodfaith.core.rulebook.KeyShapes.DAY;
import static org.goodfaith.core.rulebook.KeyShapes.KINDS;
import static org.goodfaith.core.rulebook.KeyShapes.TIME;
import static org.goodfaith.core.rulebook.KeyShapes.cells;
import static org.goodfaith.core.rulebook.KeyShapes.codesOfOthers;
import static org.goodfaith.core.rulebook.KeyShapes.dated;
import static org.goodfaith.core.rulebook.KeyShapes.like;
import static org.goodfaith.core.rulebook.KeyShapes.may;
import static org.goodfaith.core.rulebook.KeyShapes.needs;
import static org.goodfaith.core.rulebook.KeyShapes.objection;
import static org.goodfaith.core.rulebook.KeyShapes.one;
import static org.goodfaith.core.rulebook.KeyShapes.repeat;
import static org.goodfaith.core.rulebook.KeyShapes.several;
import static org.goodfaith.core.rulebook.KeyShapes.shape;
import static org.goodfaith.core.rulebook.KeyShapes.some;
import static org.goodfaith.core.rulebook.KeyShapes.text;
import static org.goodfaith.core.rulebook.KeyShapes.texts;
import static org.goodfaith.core.rulebook.KeyShapes.whole;
import static org.goodfaith.core.rulebook.KeyShapes.yesNo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.rulebook.KeyShapes.KeyShape;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.subject.SubjectKind;

/// What each key of each block may hold, as a JSON Schema (draft 2020-12) for editors. The closed
/// sets are those the reader uses; a test holds the keys against the reader's own.
public final class BlockShapes {
  private BlockShapes() {}

  /// @return the names of all elements
  public static List<String> elements() {
    return List.copyOf(table().keySet());
  }

  /// @return the keys an element may have
  static List<String> keys(String element) {
    return table().getOrDefault(element, List.of()).stream().map(KeyShape::name).toList();
  }

  /// @return the schema of any block
  public static Map<String, Object> schema() {
    Map<String, Object> blocks = new LinkedHashMap<>();
    table().forEach((element, keys) -> blocks.put(element, block(element, keys)));
    Map<String, Object> schema = head("A block of a rulebook");
    schema.put(
        "anyOf",
        blocks.keySet().stream().map(element -> Map.of("$ref", "#/$defs/" + element)).toList());
    schema.put("$defs", blocks);
    return schema;
  }

  /// @return the schema of the blocks of one element
  public static Map<String, Object> schema(String element) {
    Map<String, Object> schema = head("The block `" + element + "` of a rulebook");
    schema.putAll(block(element, table().getOrDefault(element, List.of())));
    return schema;
  }

  private static Map<String, Object> head(String title) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title);
    return schema;
  }

  private static Map<String, Object> block(String element, List<KeyShape> keys) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(key -> properties.put(key.name(), key.shape()));
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("type", "object");
    block.put("properties", properties);
    block.put("required", keys.stream().filter(KeyShape::required).map(KeyShape::name).toList());
    if ("points".equals(element)) {
      block.put(
          "oneOf",
          List.of(
              Map.of("required", List.of("bins", "missing")),
              Map.of("required", List.of("each", "floor", "cap"))));
    }
    block.put("additionalProperties", false);
    return block;
  }

  private static Map<String, List<KeyShape>> table() {
    Map<String, List<KeyShape>> table = new LinkedHashMap<>();
    table.put("record", record());
    table.put("score", score());
    table.put("points", points());
    table.put("grade", grade());
    table.put("list", list());
    table.put("exception", exception());
    table.put("relief", relief());
    table.put("prohibition", prohibition());
    table.put("measure", measure());
    table.put("purpose", purpose());
    table.put("calendar", calendar());
    table.put("source", source());
    table.put("value", value());
    table.put("clock", clock());
    table.put("advice", advice());
    table.put("rating", ReadRatings.shapes());
    table.put("case", worked());
    return table;
  }

  private static List<KeyShape> record() {
    return dated(
        needs("kind", like(CODE, "code of the kind, for example rail.smoking")),
        may("title", text("its name for people")),
        needs("about", some(codes(SubjectKind.values()), "whom records of it are about")),
        needs("context", one(ReadFacts.contexts(), "the part of life it belongs to")),
        needs("tier", one(ReadFacts.tiers(), "neutral, or how grave a breach")),
        may("basis", texts("the law it rests on; a breach needs it (C1)")),
        may("evidence", texts("codes of evidence; a breach needs one (C1)")),
        may(
            "facts",
            cells(
                "^[a-z][a-z0-9-]{0,31}$",
                like(
                    "^(?:optional )?(?:money [A-Z]{3}, [0-4] decimals?|count of [a-z ]{1,40}, "
                        + "-?[0-9]{1,12} to -?[0-9]{1,12}|status -?[0-9]{1,4} to -?[0-9]{1,4}|day|"
                        + "digest|one of [a-z0-9., -]+)$",
                    "money EUR, 2 decimals; count of orders, 0 to 9999; status 0 to 8; day;"
                        + " one of pass, fail; digest"))),
        needs("kept", like("^" + TIME + " from end of conduct$", "5 years from end of conduct")),
        may("published", some(ReadOffices.ROLES, "the only readers who see it in reports")),
        may("shown", like("^while listed$", "while listed: readers see it only then")),
        may("merit", yesNo("whether its subject may leave it unrecorded")),
        may("keeps-off", texts("black lists that its subject is not put on (C10), or all")));
  }

  private static List<KeyShape> score() {
    return dated(
        needs("code", like(CODE, "code of the score")),
        may("title", text("its name for people")),
        needs("about", one(codes(SubjectKind.values()), "whose score it is")),
        needs("range", like("^-?[0-9]{1,9} to -?[0-9]{1,9}$", "300 to 850")),
        needs("start", whole("points before any characteristic")),
        needs("contexts", some(ReadFacts.contexts(), "contexts whose records it reads")),
        needs("opt-in", yesNo("whether it needs live consent")),
        needs("needs", like("^[0-9]{1,6} records? of .+$", "3 records of card.month")));
  }

  private static List<KeyShape> points() {
    return dated(
        needs("code", like(CODE, "code of the characteristic")),
        may("title", text("what is looked at")),
        needs("score", like(CODE, "the score it belongs to")),
        needs(
            "value",
            like(
                "^(?:(?:count of|months with|months in a row with|months since last"
                    + "|months since first"
                    + "|(?:sum of|largest|smallest|mean|different|trend of)"
                    + " [a-z][a-z0-9-]* of"
                    + "|share of [a-z][a-z0-9-]* to [a-z][a-z0-9-]* of) "
                    + KINDS
                    + ")(?: where [a-z][a-z0-9-]* (?:>=|<=|=) \\S+)?(?: within "
                    + TIME
                    + ")?$",
                "largest status of card.month within 6 months")),
        may(
            "bins",
            cells("^(?:below .+|.+ to below .+|.+ or more|exactly .+|any value)$", whole(""))),
        may("missing", whole("points where nothing is recorded")),
        may(
            "each",
            Map.of(
                "anyOf",
                List.of(
                    whole("points for each unit"),
                    cells("^(?:within " + TIME + "|any age)$", whole(""))))),
        may(
            "promises",
            one(
                List.of("more is never worse", "more is never better"),
                "the direction that is proved of its points")),
        may("floor", whole("the fewest points of all units together")),
        may("cap", whole("the most points of all units together")));
  }

  private static List<KeyShape> grade() {
    return dated(
        needs("score", like(CODE, "the score it grades")),
        needs(
            "bands",
            cells("^.+$", like("^-?[0-9]{1,9} to -?[0-9]{1,9}$", "740 to 850, highest first"))),
        may(
            "holds",
            like(
                "^[0-9]{1,4} points?, from [0-9]{1,2} month-ends?$",
                "10 points, from 12 month-ends")));
  }

  private static List<KeyShape> list() {
    return dated(
        needs("code", like(CODE, "code of the list")),
        may("title", text("its name for people")),
        needs("colour", one(List.of("red", "black"), "red honours, black may restrict")),
        needs("enters", tests("records that enter it")),
        may("excludes", tests("records that do not, whatever `enters` says")),
        onlyAbout(),
        may("repeat", repeat()),
        may("approval", one(List.of("second-officer", "none"), "a black list needs it (C7)")),
        may("objection", objection()),
        needs("lasts", lasts()),
        may("early", early()),
        may(
            "repair",
            like("^after " + TIME + "(?: with [a-z0-9.-]+)?$", "after 1 year with KIND")));
  }

  private static Map<String, Object> lasts() {
    return like(
        "^(?:"
            + TIME
            + " from (?:end of objection|entry)|until [a-z0-9.-]+(?: and "
            + TIME
            + " after)?, at most "
            + TIME
            + ")$",
        "180 days from end of objection; until KIND and 90 days after, at most 1 year");
  }

  private static Map<String, Object> early() {
    return like(
        "^[a-z0-9.-]+(?:, not before " + TIME + ")?$",
        "KIND that ends it sooner; KIND, not before 1 year");
  }

  private static Map<String, Object> tests(String says) {
    String where = "[a-z][a-z0-9-]* (?:=|>=|<=) \\S+";
    String test = "^[a-z0-9.-]+(?: where " + where + "(?: and " + where + ")*)?$";
    return several(shape("", "type", "string", "pattern", test), says);
  }

  private static List<KeyShape> exception() {
    return dated(
        needs("code", like(CODE, "label of the exception")),
        may("title", text("its name for people")),
        needs("to", like(CODE, "code of the list, or label of the exception, it goes before")),
        needs("when", tests("records it speaks of")),
        onlyAbout(),
        may("listed", yesNo("no where such a record does not enter the list at all")),
        may("repeat", repeat()),
        may("objection", objection()),
        may("lasts", lasts()),
        may("early", early()));
  }

  private static List<KeyShape> relief() {
    return dated(
        needs("code", like(CODE, "code of the relief")),
        may("title", text("its name for people")),
        needs("covers", tests("records that count for nothing")),
        onlyAbout(),
        needs(
            "conduct",
            like("^[0-9]{4}-[0-9]{2}-[0-9]{2} to [0-9]{4}-[0-9]{2}-[0-9]{2}$", "days of conduct")),
        may(
            "fulfilled",
            like("^[a-z0-9.-]+ until [0-9]{4}-[0-9]{2}-[0-9]{2}$", "KIND until 2026-03-31")));
  }

  private static List<KeyShape> prohibition() {
    return dated(
        needs("code", like(CODE, "code of the prohibition")),
        may("title", text("its name for people")),
        needs("about", some(codes(SubjectKind.values()), "whose scores")),
        needs("contexts", some(ReadFacts.contexts(), "parts of life no such score may read")),
        needs("law", text("the law that forbids it")));
  }

  private static List<KeyShape> measure() {
    return dated(
        needs("code", like(CODE, "code of the measure")),
        may("title", text("what it does")),
        needs("class", one(classes(), "what sort of consequence")),
        needs(
            "on",
            like(
                "^(?:grade .+ of [a-z0-9.-]+|[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)$",
                "code of a list, or grade D of SCORE")),
        needs("service", like(CODE, "what a check asks about")),
        onlyAbout(),
        may("context", one(ReadFacts.contexts(), "where the service does not begin with one")),
        may("exempt", texts("needs that stay open on the subject's word")),
        may("law", text("the express law of a measure in another part of life (C6)")));
  }

  private static List<KeyShape> purpose() {
    return dated(
        needs("code", like(CODE, "code of the purpose")),
        may("title", text("why somebody looks")),
        needs("readers", some(ReadOffices.ROLES, "who may look")),
        may("opens", some(ReadFacts.contexts(), "contexts that a report shows")),
        may("services", codesOfOthers("services whose checks it allows")),
        needs("report", yesNo("whether it opens a report")),
        needs("consent", yesNo("whether the subject must have said yes")));
  }

  private static List<KeyShape> calendar() {
    return dated(
        needs("code", like(CODE, "working-days")),
        needs(
            "knows",
            like("^[0-9]{4}-[0-9]{2}-[0-9]{2} to [0-9]{4}-[0-9]{2}-[0-9]{2}$", "its days")),
        needs("rest", some(ReadOffices.WEEKDAYS, "days of the week on which nobody works")),
        needs("holidays", cells("^[0-9]{4}$", texts("the year's holidays: [1 January]"))));
  }

  private static List<KeyShape> source() {
    return dated(
        needs("code", like(CODE, "code of the source")),
        may("title", text("its name for people")),
        may("submits", codesOfOthers("kinds it may submit")),
        needs("schemes", texts("schemes of the identifiers it uses")),
        may("acts", some(SourceRule.ACTS, "what else it may enter")));
  }

  private static List<KeyShape> value() {
    return List.of(
        needs("code", like(CODE, "code that other blocks name in angle brackets")),
        may("title", text("its name for people")),
        needs("unit", one(ReadClocks.UNITS, "unit of the figures")),
        needs(
            "series",
            cells(
                DAY,
                like(
                    "^-?[0-9]{1,9}(?:\\.[0-9]{1,9})? \\(.+\\)$",
                    "the figure and its provision: 7 (Railway Act, section 95)"))));
  }

  private static List<KeyShape> clock() {
    String period =
        "^(?:"
            + TIME
            + "|[0-9]{1,3} [a-z]+(?: [a-z]+)* days?|[1-9][0-9]{0,2} hours?"
            + "|[1-9][0-9]{0,3} seconds?)$";
    return dated(
        needs("code", like(CODE, "code of the clock")),
        may("title", text("its name for people")),
        needs("step", one(ClockRule.STEPS, "the step it bounds")),
        needs("within", like(period, "20 days, or 5 working days")),
        may("extended", like(period, "how much longer at most")),
        needs("then", one(ClockRule.OUTCOMES, "what follows when the time has passed")),
        may(
            "meanwhile",
            one(ClockRule.MEANWHILE, "what holds meanwhile, of a review or a disputed record")),
        may("repeats", whole("how often a new document suspends again")));
  }

  private static List<KeyShape> advice() {
    return dated(
        needs("code", like(CODE, "code of the advice")),
        may("title", text("what to do, in words")),
        needs(
            "brings",
            like(
                "^[a-z0-9.-]+(?: with [a-z][a-z0-9-]* \\S+(?:, [a-z][a-z0-9-]* \\S+)*)?$",
                "KIND with FACT VALUE, FACT VALUE")),
        needs("every", one(ReadAdvice.rhythms(), "how often it can be done")));
  }

  private static List<KeyShape> worked() {
    return List.of(
        needs("name", text("what is shown")),
        needs("given", texts("KIND with FACT VALUE on DAY, approved and noticed DAY")),
        needs("as of", like(DAY, "the day of the question")),
        needs("expect", texts("SERVICE refused through DAY by Article 12; score CODE 612")),
        needs("working", text("the sum shown")),
        needs("source", text("who says so")));
  }

  private static KeyShape onlyAbout() {
    return may("about", some(codes(SubjectKind.values()), "only such subjects"));
  }

  private static List<String> codes(SubjectKind... kinds) {
    return Arrays.stream(kinds).map(SubjectKind::code).toList();
  }

  private static List<String> classes() {
    return Arrays.stream(MeasureClass.values()).map(MeasureClass::code).toList();
  }
}
