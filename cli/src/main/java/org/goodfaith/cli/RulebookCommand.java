package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.CaseRule;
import org.goodfaith.core.rulebook.PlainWords;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Proves and shows rulebooks.
@Command(
    name = "rulebook",
    description = "Prove a rulebook, or show its articles in plain words.",
    subcommands = {
      RulebookCommand.Check.class,
      RulebookCommand.Show.class,
      DraftRulebook.class,
      ImpactOfRulebook.class,
      ApproveRulebook.class,
      PublishRulebook.class,
      ListRulebooks.class
    })
final class RulebookCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }

  private static Path folder(@Nullable Path asked) {
    return asked == null ? Home.folder().resolve("rulebook") : asked;
  }

  /// Proves a folder.
  @Command(
      name = "check",
      description = "Prove a rulebook folder: types, references, constitution and every case.")
  static final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
        arity = "0..1",
        paramLabel = "DIR",
        description = "The folder (default: the rulebook that ships).")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
      Rulebook law = EnactLaw.load(folder(folder)).rulebook();
      PrintWriter out = spec.commandLine().getOut();
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("title", law.title());
      result.put("digest", law.digest().hex());
      result.put("articles", law.articles().size());
      result.put("cases", law.blocks(CaseRule.class).size());
      if (json) {
        out.println(JsonText.of(result));
      } else {
        out.println(
            law.title()
                + ": "
                + result.get("articles")
                + " articles proved, "
                + result.get("cases")
                + " cases hold, digest "
                + law.digest());
      }
      out.flush();
      return 0;
    }
  }

  /// Shows the law.
  @Command(name = "show", description = "Show the law in force, each rule in plain words.")
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(
        arity = "0..1",
        paramLabel = "ARTICLE",
        description = "Number of one article (default: all).")
    private @Nullable String article;

    @Option(
        names = "--rulebook",
        paramLabel = "DIR",
        description = "Show this folder in place of the law in force.")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @Override
    public Integer call() {
      Rulebook law = folder == null ? inForce() : EnactLaw.load(folder).rulebook();
      List<Article> shown =
          law.articles().stream()
              .filter(one -> article == null || one.number().equals(article))
              .toList();
      if (shown.isEmpty()) {
        throw UserTrouble.misuse(
            "The law has no article " + article + ".",
            "Its articles: " + law.articles().stream().map(Article::number).toList());
      }
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(
            JsonText.of(
                Map.of(
                    "title", law.title(),
                    "digest", law.digest().hex(),
                    "articles", shown.stream().map(Show::map).toList())));
      } else {
        shown.forEach(one -> print(out, one));
      }
      out.flush();
      return 0;
    }

    private static Map<String, Object> map(Article article) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("article", article.number());
      map.put("title", article.title());
      map.put("chapter", article.chapter());
      map.put("text", article.prose().strip());
      map.put(
          "rules",
          article.blocks().stream()
              .map(
                  block -> Map.of("element", block.element(), "words", PlainWords.of(block).text()))
              .toList());
      return map;
    }

    private static void print(PrintWriter out, Article article) {
      out.println("Article " + article.number() + ". " + article.title());
      out.println();
      out.println(article.prose().strip());
      article.blocks().forEach(block -> out.println("\n" + PlainWords.of(block).text().indent(2)));
      out.println();
    }

    private Rulebook inForce() {
      try (OpenRegistry registry = OpenRegistry.open(data)) {
        Optional<Rulebook> law = registry.law(data.todayIn(registry.zone()));
        return law.orElseThrow(() ->
            new UserTrouble(
                "No law is enacted in this registry.",
                "Run 'goodfaith demo', or show a folder with --rulebook DIR."));
      }
    }
  }
}
