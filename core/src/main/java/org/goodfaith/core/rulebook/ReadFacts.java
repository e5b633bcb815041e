package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.rulebook.RulebookText.NamedNode;
import org.goodfaith.core.subject.SubjectKind;

/// Reads a `record` block and its facts.
final class ReadFacts {
  private static final Pattern MONEY = Pattern.compile("money ([A-Z]{3}), ([0-4]) decimals?");
  private static final Pattern COUNT =
      Pattern.compile("count of ([a-z ]{1,40}), (-?[0-9]{1,12}) to (-?[0-9]{1,12})");
  private static final Pattern STATUS = Pattern.compile("status (-?[0-9]{1,4}) to (-?[0-9]{1,4})");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final String TYPES =
      "`money GBP, 2 decimals`, `count of orders, 0 to 9999`, `status 0 to 8`, `day`, "
          + "`one of pass, fail` or `digest`, each with `optional ` before it where it may lack";

  private ReadFacts() {}

  static Optional<Block> record(BlockFields fields, Block.Origin origin, String articleTitle) {
    List<String> subjects = Arrays.stream(SubjectKind.values()).map(SubjectKind::code).toList();
    for (String about : fields.listOr("about")) {
      if (Prohibited.isProtected(about) || "minor".equals(about)) {
        fields.refuse(
            "C10",
            "about",
            "'" + about + "' is never listed or scored",
            String.join(", ", subjects),
            "Leave them out of the catalogue.");
      }
    }
    RecordKind kind =
        new RecordKind(
            origin,
            fields.code("kind"),
            fields.textOr("title", articleTitle),
            new HashSet<>(fields.each("about", SubjectKind::ofCode, subjects)),
            fields.oneOf("context", Context::ofCode, contexts(), Context.FINANCE),
            fields.oneOf("tier", Tier::ofCode, tiers(), Tier.NEUTRAL),
            fields.listOr("basis"),
            fields.listOr("evidence"),
            facts(fields),
            fields.span("kept", " from end of conduct"),
            fields.has("published")
                ? new HashSet<>(fields.words("published", ReadOffices.ROLES))
                : Set.of(),
            fields.parsedOr("shown", ReadFacts::whileListed, "`while listed`", false),
            fields.parsedOr("merit", Spelling::yesNo, "`yes` or `no`", false),
            new HashSet<>(fields.listOr("keeps-off")));
    boolean timed =
        kind.field("until").map(field -> field.type() instanceof FactType.Day).orElse(true);
    if (!kind.keepsOff().isEmpty() && !timed) {
      fields.refuse(
          "rulebook.value",
          "facts",
          "`until` says up to which day it keeps its subject off a list, and holds no day",
          "`until: day` or `until: optional day`",
          "Give the fact the type `day`, or another name.");
    }
    return fields.sound() ? Optional.of(kind) : Optional.empty();
  }

  private static Optional<Boolean> whileListed(String text) {
    return text.equals("while listed") ? Optional.of(true) : Optional.empty();
  }

  private static List<FactField> facts(BlockFields fields) {
    List<FactField> facts = new ArrayList<>();
    fields.has("facts");
    for (NamedNode row : fields.table("facts")) {
      String text = fields.cell("facts", row);
      boolean optional = text.startsWith("optional ");
      Optional<FactType> type = type(optional ? text.substring("optional ".length()) : text);
      FaultBook.Spot spot = new FaultBook.Spot(fields.article(), row.place(), row.name());
      if (!NAME.matcher(row.name()).matches()) {
        fields.refuseAt(
            "rulebook.value",
            spot,
            "'" + row.name() + "' is no name for a fact",
            "lower-case letters, digits and dashes",
            "Rename the fact.");
      } else if (text.contains("text") || text.contains("string")) {
        fields.refuseAt(
            "C5",
            spot,
            "free text is no fact: anything could be written in it",
            TYPES,
            "Give the fact a closed type, or keep the document and record its `digest`.");
      } else if (type.isEmpty()) {
        fields.refuseAt(
            "rulebook.fact-type",
            spot,
            "'" + text + "' is none of the closed types of facts",
            TYPES,
            "Write one of the types.");
      } else {
        facts.add(new FactField(row.name(), type.get(), !optional));
      }
    }
    return facts;
  }

  private static Optional<FactType> type(String text) {
    Matcher money = MONEY.matcher(text);
    if (money.matches()) {
      return Optional.of(new FactType.Money(money.group(1), Integer.parseInt(money.group(2))));
    }
    Matcher count = COUNT.matcher(text);
    if (count.matches()) {
      long least = Long.parseLong(count.group(2));
      long most = Long.parseLong(count.group(3));
      return least > most
          ? Optional.empty()
          : Optional.of(new FactType.Count(count.group(1), least, most));
    }
    Matcher status = STATUS.matcher(text);
    if (status.matches()) {
      int least = Integer.parseInt(status.group(1));
      int most = Integer.parseInt(status.group(2));
      return least > most ? Optional.empty() : Optional.of(new FactType.Status(least, most));
    }
    if (text.startsWith("one of ")) {
      List<String> codes = Spelling.parts(text.substring("one of ".length()));
      Set<String> different = new HashSet<>(codes);
      return codes.stream().allMatch(Spelling::isCode) && different.size() == codes.size()
          ? Optional.of(new FactType.Code(codes))
          : Optional.empty();
    }
    return switch (text) {
      case "day" -> Optional.of(new FactType.Day());
      case "digest" -> Optional.of(new FactType.Digest());
      case String _ -> Optional.empty();
    };
  }

  static List<String> contexts() {
    return Arrays.stream(Context.values()).map(Context::code).toList();
  }

  static List<String> tiers() {
    return Arrays.stream(Tier.values()).map(Tier::code).toList();
  }
}
