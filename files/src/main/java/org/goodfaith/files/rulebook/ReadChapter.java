package org.goodfaith.files.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.rulebook.RulebookText.ArticleText;
import org.goodfaith.core.rulebook.RulebookText.BlockText;

/// Reads one file: `# Chapter`, `## Article 12. Title`, text, fenced blocks.
final class ReadChapter {
  private static final Pattern ARTICLE = Pattern.compile("Article (\\S+?)\\. (.+)");
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

  private final String file;
  private final List<String> lines;
  private final FolderFaults faults;
  private final List<ArticleText> articles = new ArrayList<>();
  private String title = "";

  private Place heading;
  private String number = "";
  private String name = "";
  private boolean inArticle;
  private boolean blockLost;
  private List<BlockText> blocks = new ArrayList<>();
  private final StringBuilder prose = new StringBuilder();

  ReadChapter(String file, String content, FolderFaults faults) {
    this.file = file;
    this.lines = content.lines().toList();
    this.faults = faults;
    this.heading = new Place(file, 1, 1);
    faults.lines(file, lines);
    read((Document) PARSER.parse(content));
  }

  List<ArticleText> articles() {
    return articles;
  }

  String title() {
    return title;
  }

  private void read(Document document) {
    int copied = 0;
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      int first = firstLine(node);
      int last = lastLine(node);
      if (node instanceof Heading found && found.getLevel() <= 2) {
        copy(copied, first);
        heading(found, place(node));
        copied = last + 1;
      } else if (node instanceof FencedCodeBlock block) {
        copy(copied, first);
        block(block, place(node));
        copied = last + 1;
      } else {
        nested(node);
      }
    }
    copy(copied, lines.size());
    close();
    if (title.isEmpty()) {
      faults.add(
          "rulebook.chapter",
          new Place(file, 1, 1),
          "the file has no title",
          "a first line such as `# Conduct on trains`",
          "Begin the file with its title.");
    }
  }

  private void copy(int from, int to) {
    for (int line = from; line < to; line++) {
      prose.append(lines.get(line)).append('\n');
    }
  }

  private void heading(Heading found, Place place) {
    close();
    String text = PLAIN.render(found).strip();
    if (found.getLevel() == 1) {
      if (!title.isEmpty()) {
        faults.add(
            "rulebook.chapter",
            place,
            "the file has a second title",
            "one `# Title` in each file",
            "Make the heading deeper, or begin a new file.");
      }
      title = title.isEmpty() ? text : title;
      return;
    }
    Matcher article = ARTICLE.matcher(text);
    boolean numbered = article.matches();
    inArticle = true;
    heading = place;
    number = numbered ? article.group(1) : "";
    name = numbered ? article.group(2) : text;
  }

  private void block(FencedCodeBlock block, Place place) {
    String element = block.getInfo() == null ? "" : block.getInfo().strip();
    if (!inArticle || element.isEmpty()) {
      faults.add(
          "rulebook.block",
          place,
          element.isEmpty()
              ? "the fenced block does not say which element it is"
              : "the block stands in no article",
          "a block such as ```` ```record ```` below an article's heading",
          element.isEmpty() ? "Name its element after the fence." : "Move it into an article.");
      return;
    }
    int indent = block.getFenceIndent();
    if (block.getClosingFenceLength() == null) {
      faults.add(
          "rulebook.block",
          place,
          "the fenced block does not end",
          "a closing fence, three backticks on their own line",
          "Close the block.");
      return;
    }
    new ReadBlockYaml(file, (int) place.line() + 1, indent, faults)
        .read(block.getLiteral())
        .ifPresentOrElse(
            fields -> blocks.add(new BlockText(element, place, fields)), () -> blockLost = true);
  }

  private void nested(Node node) {
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock block) {
            faults.add(
                "rulebook.block",
                place(block),
                "a rule stands inside a list or quotation",
                "blocks that begin at the line's first column",
                "Move the block out of it.");
          }
        });
  }

  private void close() {
    String text = prose.toString().strip();
    if (inArticle) {
      // Where a block could not be read, its own fault says so; the article is not silent.
      boolean nothing =
          text.toLowerCase(Locale.ROOT).contains("nothing to compute")
              || (blockLost && blocks.isEmpty());
      articles.add(new ArticleText(number, name, title, text, heading, nothing, blocks));
      blocks = new ArrayList<>();
    }
    inArticle = false;
    blockLost = false;
    prose.setLength(0);
  }

  private Place place(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty()
        ? new Place(file, 1, 1)
        : new Place(
            file, spans.getFirst().getLineIndex() + 1L, spans.getFirst().getColumnIndex() + 1);
  }

  private static int firstLine(Node node) {
    return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getLineIndex();
  }

  private static int lastLine(Node node) {
    return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getLast().getLineIndex();
  }
}
