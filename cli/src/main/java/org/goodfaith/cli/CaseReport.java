package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.CaseRun;
import org.goodfaith.core.answer.ProveCases;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;

/// What came of all cases of a rulebook, and which rules they read.
final class CaseReport {
  private final Rulebook law;
  private final List<CaseRun> runs;
  private final Map<Block, List<String>> readers = new LinkedHashMap<>();

  CaseReport(Rulebook law, List<CaseRun> runs) {
    this.law = law;
    this.runs = List.copyOf(runs);
    for (CaseRun run : runs) {
      for (Block block : run.read(law)) {
        readers.computeIfAbsent(block, _ -> new ArrayList<>()).add(run.worked().code());
      }
    }
  }

  void print(PrintWriter out) {
    for (CaseRun run : runs) {
      print(out, run);
    }
    out.println();
    out.println("Which rules the cases read, by article:");
    for (Article article : law.articles()) {
      print(out, article);
    }
    out.println();
    long failed = runs.stream().filter(run -> !run.holds()).count();
    out.println(
        law.title()
            + ": "
            + runs.size()
            + " cases, "
            + (runs.size() - failed)
            + " hold, "
            + failed
            + " fail; "
            + rules().stream().filter(readers::containsKey).count()
            + " of "
            + rules().size()
            + " rules are read by a case"
            + articlesWithout());
  }

  private static void print(PrintWriter out, CaseRun run) {
    out.println(
        (run.holds() ? "holds  Article " : "FAILS  Article ")
            + run.worked().origin().article()
            + ": "
            + run.worked().code());
    if (run.holds()) {
      return;
    }
    out.println("         at        " + run.worked().origin().place());
    out.println("         as of     " + run.worked().asOf());
    for (CaseRun.Compared one : run.compared()) {
      if (!one.same()) {
        out.println("         expected  " + one.expected());
        out.println(
            "         found     "
                + (one.found().isEmpty() ? "nothing the law of that day knows" : one.found()));
      }
    }
    for (RulebookFault fault : run.faults()) {
      if (!"case.differs".equals(fault.code())) {
        out.println("         wrong     " + fault.message());
        out.println("         allowed   " + fault.allowed());
      }
    }
    out.println("         working   " + run.worked().working());
  }

  private void print(PrintWriter out, Article article) {
    List<Block> rules = rules(article);
    if (rules.isEmpty()) {
      return;
    }
    long cases = rules.stream().flatMap(this::casesOf).distinct().count();
    out.println(
        "  Article "
            + article.number()
            + ". "
            + article.title()
            + ": "
            + (cases == 0 ? "NO CASE" : cases == 1 ? "1 case" : cases + " cases"));
    for (Block rule : rules) {
      if (!readers.containsKey(rule)) {
        out.println("    no case reads " + rule.element() + " " + rule.code() + days(rule));
      }
    }
  }

  private java.util.stream.Stream<String> casesOf(Block rule) {
    return readers.getOrDefault(rule, List.of()).stream();
  }

  /// Two rules of one code differ by their days.
  private String days(Block rule) {
    boolean alone =
        rules().stream()
                .filter(other ->
                    other.code().equals(rule.code()) && other.element().equals(rule.element()))
                .count()
            == 1;
    return alone ? "" : " of " + rule.origin().term().from();
  }

  private String articlesWithout() {
    List<String> without =
        law.articles().stream()
            .filter(article -> !rules(article).isEmpty())
            .filter(article -> rules(article).stream().noneMatch(readers::containsKey))
            .map(Article::number)
            .toList();
    return without.isEmpty()
        ? "."
        : "; articles without a case: " + String.join(", ", without) + ".";
  }

  private List<Block> rules() {
    return law.articles().stream().flatMap(article -> rules(article).stream()).toList();
  }

  private static List<Block> rules(Article article) {
    return article.blocks().stream().filter(ProveCases::readable).toList();
  }

  /// @return the same as ordered maps
  Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("title", law.title());
    map.put("digest", law.digest().hex());
    map.put("cases", runs.stream().map(this::map).toList());
    map.put("hold", runs.stream().filter(CaseRun::holds).count());
    map.put("fail", runs.stream().filter(run -> !run.holds()).count());
    map.put("rules", rules().size());
    map.put("rules_read", rules().stream().filter(readers::containsKey).count());
    map.put("coverage", law.articles().stream().map(this::map).toList());
    return map;
  }

  private Map<String, Object> map(CaseRun run) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("article", run.worked().origin().article());
    map.put("case", run.worked().code());
    map.put("place", run.worked().origin().place().toString());
    map.put("as_of", run.worked().asOf().toString());
    map.put("outcome", run.holds() ? "holds" : "fails");
    map.put(
        "compared",
        run.compared().stream()
            .map(one -> Map.of("expected", one.expected(), "found", one.found()))
            .toList());
    map.put("faults", run.faults().stream().map(RulebookFault::message).toList());
    map.put(
        "read",
        run.read(law).stream()
            .map(rule -> "Article " + rule.origin().article() + " " + name(rule))
            .toList());
    return map;
  }

  private Map<String, Object> map(Article article) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("article", article.number());
    map.put("title", article.title());
    map.put("cases", rules(article).stream().flatMap(this::casesOf).distinct().count());
    map.put("rules", rules(article).stream().map(this::map).toList());
    return map;
  }

  private Map<String, Object> map(Block rule) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("element", rule.element());
    map.put("code", rule.code());
    map.put("from", rule.origin().term().from().toString());
    map.put("read_by", readers.getOrDefault(rule, List.of()));
    return map;
  }

  private static String name(Block rule) {
    return rule.element() + " " + rule.code();
  }
}
