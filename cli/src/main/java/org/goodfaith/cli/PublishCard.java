package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.Provenance.Approval;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.page.PageTerms;
import org.goodfaith.learn.page.PageTerms.Grade;
import org.goodfaith.learn.page.WriteArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Makes a page of the rulebook of a card.
@Command(
    name = "publish",
    description = {
      "Write a card as a page of a rulebook folder, and prove the folder with it.",
      "It is no law yet: `rulebook draft`, two approvals and `rulebook publish` make it one."
    })
final class PublishCard implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CardArgument given = new CardArgument();

  @Option(
      names = "--rulebook",
      paramLabel = "DIR",
      required = true,
      description = "The folder that the page joins.")
  private Path folder = Path.of("");

  @Option(
      names = "--score",
      paramLabel = "CODE",
      description = "Code of the score (default: the card's).")
  private @Nullable String score;

  @Option(
      names = "--article",
      paramLabel = "NUMBER",
      required = true,
      description = "Number of the first article; each characteristic has the next one.")
  private int article;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      required = true,
      description = "First day in force.")
  private LocalDate from = LocalDate.MIN;

  @Option(
      names = "--about",
      paramLabel = "KIND",
      defaultValue = "person",
      description = "person, organisation or public-body (default: ${DEFAULT-VALUE}).")
  private String about = "";

  @Option(
      names = "--contexts",
      paramLabel = "CODE",
      split = ",",
      defaultValue = "finance",
      description = "Contexts whose records it may read (default: ${DEFAULT-VALUE}).")
  private List<String> contexts = List.of();

  @Option(
      names = "--needs",
      paramLabel = "FILE",
      required = true,
      description = "Smallest file that is scored, such as \"3 records of card.month\".")
  private String needs = "";

  @Option(names = "--opt-in", description = "The score needs the subject's consent.")
  private boolean optIn;

  @Option(
      names = "--grades",
      paramLabel = "NAME=FROM",
      split = ",",
      description = "Grades with their fewest points, such as A=640,B=600 (default: five).")
  private Map<String, Long> grades = new LinkedHashMap<>();

  @Option(
      names = "--approved-by",
      paramLabel = "NAME",
      description = "Who stands for the card; the page says so.")
  private @Nullable String approver;

  @Override
  public Integer call() {
    Scorecard card = named(given.card());
    String page;
    try {
      page = WriteArticle.page(card, terms());
    } catch (LearnRefused e) {
      throw CardFiles.refused("The card cannot become a page of the rulebook:", e);
    }
    String name = article + "-" + card.code() + ".md";
    Map<String, byte[]> files = new TreeMap<>(LoadRulebook.load(folder).files());
    files.put(name, page.getBytes(StandardCharsets.UTF_8));
    if (LoadRulebook.load(files).proved() instanceof Proved.Faulty faulty) {
      throw UserTrouble.of(
          "The folder " + folder + " is no law with this page; nothing was written:",
          faulty.faults(),
          1);
    }
    CardFiles.write(folder.resolve(name), page);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Wrote " + folder.resolve(name) + "; the folder holds as law with it. Now:");
    out.println("  goodfaith rulebook draft " + folder + " --officer NAME");
    out.flush();
    return 0;
  }

  private Scorecard named(Scorecard card) {
    Scorecard coded =
        new Scorecard(
            score == null ? card.code() : score,
            card.title(),
            card.start(),
            card.characteristics(),
            card.tables(),
            card.baseline(),
            card.scaling(),
            card.provenance());
    LocalDate day = LocalDate.ofInstant(DataOptions.clock().instant(), ZoneId.systemDefault());
    return approver == null
        ? coded
        : coded.withProvenance(
            coded
                .provenance()
                .approvedBy(new Approval(approver, day.toString(), "a page of the rulebook")));
  }

  private PageTerms terms() {
    SubjectKind kind =
        SubjectKind.ofCode(about)
            .orElseThrow(() ->
                UserTrouble.misuse(
                    "'" + about + "' is nobody a score is about.",
                    "Write person, organisation or public-body."));
    List<Grade> bands = new ArrayList<>();
    grades.forEach((name, least) -> bands.add(new Grade(name, least)));
    bands.sort((one, other) -> Long.compare(other.from(), one.from()));
    return new PageTerms(article, from, kind, contexts, needs, optIn, bands);
  }
}
