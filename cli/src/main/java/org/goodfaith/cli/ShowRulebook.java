package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.PlainWords;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.Kernels;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows the law.
@Command(
    name = "show",
    description = {
      "Show a law, each rule in plain words: that of a folder, or the one in force.",
      "show                 the law in force in the registry",
      "show 48              one article of it",
      "show rulebook        the law of a folder",
      "show rulebook 48     one article of that"
    })
final class ShowRulebook implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      arity = "0..2",
      paramLabel = "DIR ARTICLE",
      hideParamSyntax = true,
      description = "A folder (default: the law in force), and the number of an article.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--rulebook", paramLabel = "DIR", description = "The folder, as an option.")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the law as one page that needs nothing else.")
  private @Nullable Path html;

  @Option(names = "--pdf", paramLabel = "FILE", description = "Write the law as a PDF.")
  private @Nullable Path pdf;

  @Option(
      names = "--font",
      paramLabel = "FILE",
      description = "A TrueType font for the PDF, where the law has letters beyond Western Europe.")
  private @Nullable Path font;

  @Override
  public Integer call() {
    String article = article();
    Rulebook law = folder == null ? inForce() : EnactLaw.load(folder).rulebook();
    List<Article> shown =
        law.articles().stream()
            .filter(one -> article.isEmpty() || one.number().equals(article))
            .toList();
    if (shown.isEmpty()) {
      throw UserTrouble.misuse(
          "The law has no article " + article + ".",
          "Its articles: " + law.articles().stream().map(Article::number).toList());
    }
    PrintWriter out = spec.commandLine().getOut();
    Kernels kernels = new Kernels(law);
    if (html != null || pdf != null) {
      new WriteLaw(law, shown, out).write(html, pdf, font);
    } else if (json) {
      out.println(
          JsonText.of(
              Map.of(
                  "title", law.title(),
                  "digest", law.digest().hex(),
                  "articles", shown.stream().map(one -> map(one, kernels)).toList())));
    } else {
      shown.forEach(one -> print(out, one));
      List<String> words = kernels.words(shown);
      if (!words.isEmpty()) {
        out.println("Everybody at once (goodfaith population):");
        words.forEach(out::println);
      }
    }
    out.flush();
    return 0;
  }

  /// Takes the folder out of the words.
  ///
  /// @return the number of the article asked for, empty for all
  private String article() {
    List<String> left = new ArrayList<>(words);
    boolean number = left.size() == 1 && left.getFirst().matches("[0-9]+[a-z]?");
    if (folder == null && !left.isEmpty() && !number) {
      folder = Path.of(left.removeFirst());
    }
    if (left.size() > 1) {
      throw UserTrouble.misuse(
          "The folder is named twice: " + folder + " and " + left.getFirst() + ".",
          "Write `rulebook show DIR ARTICLE`.");
    }
    return left.isEmpty() ? "" : left.getFirst();
  }

  private static Map<String, Object> map(Article article, Kernels kernels) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("article", article.number());
    map.put("title", article.title());
    map.put("chapter", article.chapter());
    map.put("text", article.prose().strip());
    map.put("rules", article.blocks().stream().map(block -> map(block, kernels)).toList());
    return map;
  }

  private static Map<String, Object> map(Block block, Kernels kernels) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("element", block.element());
    map.put("words", PlainWords.of(block).text());
    kernels.kernel(block).ifPresent(has -> map.put("kernel", has));
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
              "Run 'goodfaith demo', or show a folder: `rulebook show DIR`."));
    }
  }
}
