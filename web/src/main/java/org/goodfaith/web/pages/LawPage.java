package org.goodfaith.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.CaseRule;
import org.goodfaith.core.rulebook.PlainWords;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Problem;
import org.jboss.resteasy.reactive.RestPath;

/// The rulebook as law: chapters, articles, and each rule beside its text.
@Path("/law")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class LawPage {
  private final Ask ask;
  private final Frames frames;

  LawPage(Ask ask, Frames frames) {
    this.ask = ask;
    this.frames = frames;
  }

  /// A chapter.
  ///
  /// @param title its title
  /// @param articles in order
  public record ChapterView(String title, List<ArticleView> articles) {
    /// Copies the list.
    public ChapterView {
      articles = List.copyOf(articles);
    }
  }

  /// An article.
  ///
  /// @param number as cited
  /// @param title its title
  /// @param chapter it stands in
  /// @param prose its text
  /// @param rules all but the cases
  /// @param cases worked examples
  public record ArticleView(
      String number,
      String title,
      String chapter,
      TrustedHtml prose,
      List<RuleView> rules,
      List<RuleView> cases) {
    /// Copies the lists.
    public ArticleView {
      rules = List.copyOf(rules);
      cases = List.copyOf(cases);
    }
  }

  /// A rule in plain words.
  ///
  /// @param element of the rulebook
  /// @param code its code
  /// @param words in plain words
  public record RuleView(String element, String code, PlainWords words) {}

  /// Shows the whole law.
  @GET
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance law() {
    Rulebook rulebook = ask.now().rulebook();
    return Templates.law(
        frames.at("law"), rulebook.title(), rulebook.digest().hex(), chapters(rulebook.articles()));
  }

  /// @return the articles by chapter
  static List<ChapterView> chapters(List<Article> all) {
    Map<String, List<ArticleView>> chapters = new LinkedHashMap<>();
    for (Article article : all) {
      chapters.computeIfAbsent(article.chapter(), _ -> new ArrayList<>()).add(view(article));
    }
    List<ChapterView> views = new ArrayList<>();
    chapters.forEach((title, articles) -> views.add(new ChapterView(title, articles)));
    return views;
  }

  /// Shows one article.
  @GET
  @Path("{number}")
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance article(@RestPath String number) {
    ArticleView article =
        ask.now().rulebook().articles().stream()
            .filter(one -> one.number().equals(number))
            .findFirst()
            .map(LawPage::view)
            .orElseThrow(() -> Problem.noArticle().exception());
    return Templates.article(frames.at("law"), article);
  }

  private static ArticleView view(Article article) {
    return new ArticleView(
        article.number(),
        article.title(),
        article.chapter(),
        ProseHtml.of(article.prose()),
        rules(article, false),
        rules(article, true));
  }

  private static List<RuleView> rules(Article article, boolean cases) {
    return article.blocks().stream()
        .filter(block -> block instanceof CaseRule == cases)
        .map((Block block) -> new RuleView(block.element(), block.code(), PlainWords.of(block)))
        .toList();
  }

  /// The templates of this page.
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance law(
        Frame frame, String title, String digest, List<ChapterView> chapters);

    static native TemplateInstance article(Frame frame, ArticleView article);
  }
}
