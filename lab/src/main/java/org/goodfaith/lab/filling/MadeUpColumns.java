package org.goodfaith.lab.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.reform.Traits;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;
import org.goodfaith.population.Population;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.FoldColumns;
import org.goodfaith.population.columns.Places;
import org.goodfaith.population.columns.WriteColumns;

/// Made-up subjects as columns, so that laws can be tried on all of them at once.
public final class MadeUpColumns implements MadeUp.Each {
  private static final int PART = 10_000;

  private final Rulebook rulebook;
  private final List<Columns> parts = new ArrayList<>();
  private WriteColumns into;
  private FoldColumns fold;
  private int size;

  /// @param rulebook whose record kinds the columns hold
  public MadeUpColumns(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.into = new WriteColumns(rulebook);
    this.fold = new FoldColumns(rulebook, Long.MAX_VALUE, into);
  }

  @Override
  public void take(MadeUp one) {
    fold.add(one.subject(), one.entries());
    if (++size == PART) {
      end();
    }
  }

  private void end() {
    parts.add(into.done());
    into = new WriteColumns(rulebook);
    fold = new FoldColumns(rulebook, Long.MAX_VALUE, into);
    size = 0;
  }

  /// @return all of them
  public Population population() {
    if (size > 0) {
      end();
    }
    return new Population(parts);
  }

  /// @param parameters of the world
  /// @param seed of all chance
  /// @return what is known of made-up subjects beside their records
  public static Traits traits(Parameters parameters, long seed) {
    return columns ->
        place ->
            groups(
                parameters, seed, columns.subjects()[place], Places.kind(columns.kinds()[place]));
  }

  private static List<String> groups(
      Parameters parameters, long seed, long subject, SubjectKind kind) {
    if (kind == SubjectKind.PERSON) {
      People one = People.part(parameters, seed, subject - 1, 1);
      return List.of(
          "People, region " + (one.region[0] + 1),
          one.age[0] < 30
              ? "People, under 30"
              : one.age[0] < 60 ? "People, 30 to 59" : "People, 60 and over",
          one.minority(0) ? "People, minority" : "People, majority");
    }
    if (kind == SubjectKind.PUBLIC_BODY) {
      return List.of("Public bodies");
    }
    Firms firm = Firms.part(parameters, seed, subject - Decade.numberOfFirm(0), 1);
    return List.of(
        "Firms, " + lower(firm.band(0).words()), "Firms, " + lower(firm.sector(0).words()));
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }
}
