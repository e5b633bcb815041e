package org.goodfaith.web;

import java.util.List;
import java.util.Optional;

/// The policy lab as pages see it. The program produces one of it as an application scoped bean; it
/// runs one scenario at a time, on one thread, so that questions do not wait for it.
public interface LabDesk {
  /// A scenario.
  ///
  /// @param code of it
  /// @param question what it asks
  record Scenario(String code, String question) {}

  /// What runs now, or ran last and came to no report.
  ///
  /// @param scenario its code
  /// @param people how many
  /// @param seed of all chance
  /// @param percent done, 0 to 100
  /// @param running whether it still runs
  /// @param trouble why it ended without a report; empty while it runs
  record Job(
      String scenario, int people, long seed, int percent, boolean running, String trouble) {}

  /// A report that was written.
  ///
  /// @param id of its folder
  /// @param title what was asked
  /// @param answer what was found
  /// @param madeFrom what it was made from; empty for a comparison of two others
  record Run(String id, String title, String answer, Optional<MadeFrom> madeFrom) {}

  /// What a report was made from.
  ///
  /// @param people how many, as it says
  /// @param seed of all chance
  /// @param law beginning of the digest of the law
  record MadeFrom(String people, String seed, String law) {}

  /// @return the scenarios there are
  List<Scenario> scenarios();

  /// @return the most people that a page may ask for
  int mostPeople();

  /// @return what runs, or ended without a report; empty for nothing
  Optional<Job> job();

  /// @return reports, the newest first
  List<Run> runs();

  /// Starts a scenario.
  ///
  /// @return whether it was started: not where another one runs
  boolean start(String scenario, int people, long seed);

  /// Ends what runs, without a report.
  void cancel();

  /// Writes a report on what differs between two runs.
  ///
  /// @return id of that report; empty where one of the two is not there
  Optional<String> compare(String one, String other);

  /// @return the page of a run as it was written; empty where there is none
  Optional<String> page(String id);

  /// @return the style sheet inside of every report, as it stands between its tags
  String style();
}
