package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;

/// A block in plain English: sentences, and a small table where the rule has one. What it says is
/// computed from the typed rule alone, so that it cannot say anything else.
///
/// @param sentences in order
/// @param head names of the table's columns; empty where there is no table
/// @param rows the table's rows
public record PlainWords(List<String> sentences, List<String> head, List<List<String>> rows) {
  /// Copies the lists.
  public PlainWords {
    sentences = List.copyOf(sentences);
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// @return the block in plain words
  public static PlainWords of(Block block) {
    PlainWords words =
        switch (block) {
          case RecordKind kind -> kind(kind);
          case ScoreRule score -> ScoreWords.score(score);
          case PointsRule points -> ScoreWords.points(points);
          case GradeRule grade -> ScoreWords.grade(grade);
          case ListRule list -> said(ListWords.list(list));
          case ExceptionRule exception -> said(ListWords.exception(exception));
          case ReliefRule relief -> said(ListWords.relief(relief));
          case ProhibitionRule forbids -> said(ListWords.prohibition(forbids));
          case MeasureRule measure -> said(ListWords.measure(measure));
          case PurposeRule purpose -> said(purpose(purpose));
          case CalendarRule calendar -> calendar(calendar);
          case SourceRule source -> said(source(source));
          case ValueRule value -> value(value);
          case ClockRule clock -> said(ListWords.clock(clock));
          case AdviceRule advice -> said(ScoreWords.advice(advice));
          case RatingRule rating -> said(ReadRatings.words(rating));
          case CaseRule worked -> said(worked(worked));
        };
    List<String> sentences = new ArrayList<>(words.sentences());
    if (!(block instanceof CaseRule || block instanceof ValueRule)) {
      sentences.add(term(block.origin().term()));
    }
    return new PlainWords(sentences, words.head(), words.rows());
  }

  /// @return the value in words: `the largest status of card.month within 6 months`
  public static String characteristic(Characteristic value) {
    return ScoreWords.characteristic(value);
  }

  /// @return all of it as text, the table with two blanks between its columns
  public String text() {
    StringBuilder out = new StringBuilder(String.join("\n", sentences));
    if (!head.isEmpty()) {
      List<List<String>> all = new ArrayList<>();
      all.add(head);
      all.addAll(rows);
      for (List<String> row : all) {
        out.append("\n ");
        for (int column = 0; column < row.size(); column++) {
          int at = column;
          int width = all.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
          out.append(' ').append(row.get(column));
          if (column < row.size() - 1) {
            out.repeat(' ', width - row.get(column).length() + 1);
          }
        }
      }
    }
    return out.toString();
  }

  static PlainWords said(List<String> sentences) {
    return new PlainWords(sentences, List.of(), List.of());
  }

  private static String term(Term term) {
    if (term.until().equals(LocalDate.MAX)) {
      return "In force from " + term.from() + ".";
    }
    return "In force from " + term.from() + " through " + term.until() + ".";
  }

  private static PlainWords kind(RecordKind kind) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "The registry may record '"
            + kind.code()
            + "': "
            + kind.title()
            + ". It is about "
            + either(kind.about().stream().map(PlainWords::many).sorted().toList())
            + ", belongs to "
            + kind.context().code()
            + ", and is "
            + (kind.tier().adverse() ? "a " + kind.tier().code() + " breach" : "neutral")
            + ".");
    if (!kind.basis().isEmpty()) {
      sentences.add("It rests on " + both(kind.basis()) + ".");
    }
    if (!kind.evidence().isEmpty()) {
      sentences.add("It needs evidence: " + either(kind.evidence()) + ".");
    }
    if (!kind.published().isEmpty()) {
      sentences.add(
          "In reports only "
              + both(kind.published().stream().map(PlainWords::role).sorted().toList())
              + " may see it.");
    }
    if (kind.whileListed()) {
      sentences.add("Others than its subject and officers see it only while it is on a list.");
    }
    if (kind.merit()) {
      sentences.add("Its subject may leave it unrecorded.");
    }
    if (!kind.keepsOff().isEmpty()) {
      Optional<FactField> until = kind.field("until");
      sentences.add(
          "It keeps its subject off "
              + (kind.keepsOffAll()
                  ? "every black list"
                  : "the lists " + both(kind.keepsOff().stream().sorted().toList()))
              + (until.isEmpty() ? "" : ", for conduct up to the day `until`")
              + (until.isEmpty() || until.get().required() ? "." : " where it gives one."));
    }
    sentences.add("It may be used for " + kind.kept() + " after the day of conduct.");
    List<List<String>> rows = new ArrayList<>();
    for (FactField fact : kind.facts()) {
      rows.add(List.of(fact.name(), type(fact.type()), fact.required() ? "always" : "may lack"));
    }
    return rows.isEmpty()
        ? said(sentences)
        : new PlainWords(sentences, List.of("fact", "holds", "present"), rows);
  }

  /// @return what a fact of the type may hold
  static String type(FactType type) {
    return switch (type) {
      case FactType.Money money ->
          "an amount in "
              + money.currency()
              + (money.scale() == 0 ? ", whole" : ", " + money.scale() + " decimals");
      case FactType.Count count ->
          "a number of " + count.unit() + ", " + count.least() + " to " + count.most();
      case FactType.Status status -> "a status, " + status.least() + " to " + status.most();
      case FactType.Day _ -> "a day";
      case FactType.Code code -> either(code.allowed());
      case FactType.Digest _ -> "the SHA-256 of a document";
    };
  }

  private static List<String> purpose(PurposeRule purpose) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "For the purpose '"
            + purpose.code()
            + "' ("
            + purpose.title()
            + "), "
            + either(purpose.readers().stream().map(PlainWords::role).toList())
            + " may look.");
    if (purpose.report()) {
      sentences.add(
          "A report shows records of "
              + (purpose.contexts().isEmpty()
                  ? "nothing at all"
                  : both(purpose.contexts().stream().map(Context::code).sorted().toList()))
              + "; everything else is masked.");
    }
    if (!purpose.services().isEmpty()) {
      sentences.add("It allows checks for " + both(purpose.services()) + ".");
    }
    sentences.add(
        purpose.needsConsent()
            ? "The subject must have said yes to it."
            : "It needs no consent, and the subject sees each look.");
    return sentences;
  }

  private static String role(String role) {
    return switch (role) {
      case "public" -> "anybody";
      case "subject" -> "the subject";
      case "officer", "operator" -> "an " + role;
      case String other -> "a " + other;
    };
  }

  private static PlainWords calendar(CalendarRule calendar) {
    List<List<String>> rows = new ArrayList<>();
    for (int year = calendar.first().getYear(); year <= calendar.last().getYear(); year++) {
      int of = year;
      List<String> days =
          calendar.holidays().stream()
              .filter(day -> day.getYear() == of)
              .sorted()
              .map(day -> day.getDayOfMonth() + " " + capital(day.getMonth().name()))
              .toList();
      rows.add(List.of(Integer.toString(year), String.join(", ", days)));
    }
    return new PlainWords(
        List.of(
            "The calendar '"
                + calendar.code()
                + "' knows the days from "
                + calendar.first()
                + " through "
                + calendar.last()
                + "; beyond them an answer is undetermined.",
            "Not worked: each "
                + both(calendar.rest().stream().sorted().map(d -> capital(d.name())).toList())
                + ", and the holidays below."),
        List.of("year", "holidays"),
        rows);
  }

  private static PlainWords value(ValueRule value) {
    List<List<String>> rows = new ArrayList<>();
    for (ValueRule.Figure figure : value.series()) {
      rows.add(List.of(figure.from().toString(), value.spelled(figure), figure.source()));
    }
    return new PlainWords(
        List.of("The figure '" + value.code() + "' (" + value.title() + "), where it is named:"),
        List.of("from", "is", "by"),
        rows);
  }

  private static List<String> source(SourceRule source) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "The source '"
            + source.code()
            + "' ("
            + source.title()
            + ") may submit "
            + (source.kinds().isEmpty() ? "no records" : "records of " + both(source.kinds()))
            + ", naming subjects by "
            + either(source.schemes())
            + ".");
    if (!source.acts().isEmpty()) {
      sentences.add("It may also enter: " + String.join(", ", source.acts()) + ".");
    }
    return sentences;
  }

  private static List<String> worked(CaseRule worked) {
    List<String> sentences = new ArrayList<>();
    sentences.add("Worked example: " + worked.code() + ".");
    sentences.add("Given " + String.join("; ", worked.given()) + ".");
    sentences.add("On " + worked.asOf() + ": " + String.join("; ", worked.expect()) + ".");
    sentences.add("Working: " + worked.working() + " (" + worked.source() + ")");
    return sentences;
  }

  static String many(org.goodfaith.core.subject.SubjectKind kind) {
    return switch (kind) {
      case PERSON -> "people";
      case ORGANISATION -> "organisations";
      case PUBLIC_BODY -> "public bodies";
    };
  }

  static String measureClass(MeasureClass measureClass) {
    return switch (measureClass) {
      case RESTRICTION -> "a restriction";
      case MANAGEMENT -> "a management measure";
      case MARKET_SIGNAL -> "a signal to the market";
      case PRIVILEGE -> "a privilege";
    };
  }

  private static String capital(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  static String both(Collection<String> words) {
    return joined(words, " and ");
  }

  static String either(Collection<String> words) {
    return joined(words, " or ");
  }

  private static String joined(Collection<String> words, String last) {
    List<String> all = List.copyOf(words);
    return all.size() < 2
        ? String.join("", all)
        : String.join(", ", all.subList(0, all.size() - 1)) + last + all.getLast();
  }
}
