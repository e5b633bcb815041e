package org.goodfaith.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A lab whose only report says what was asked for; a scenario runs until it is cancelled.
final class TownLab implements LabDesk {
  private static final String STYLE = "body { color: #1d1d1b; }";

  private final List<Run> runs = new ArrayList<>();
  private Optional<Job> job = Optional.empty();

  @Override
  public List<Scenario> scenarios() {
    return List.of(new Scenario("namesakes", "What if records found people by their names alone?"));
  }

  @Override
  public int mostPeople() {
    return 1000;
  }

  @Override
  public synchronized Optional<Job> job() {
    return job;
  }

  @Override
  public synchronized List<Run> runs() {
    return List.copyOf(runs);
  }

  @Override
  public synchronized boolean start(String scenario, int people, long seed) {
    if (job.filter(Job::running).isPresent()) {
      return false;
    }
    job = Optional.of(new Job(scenario, people, seed, 40, true, ""));
    runs.add(
        new Run(
            "namesakes-" + seed,
            "Namesakes?",
            "Some.",
            Optional.of(new MadeFrom(Integer.toString(people), Long.toString(seed), "0123abcd"))));
    return true;
  }

  @Override
  public synchronized void cancel() {
    job = job.map(one -> new Job(one.scenario(), one.people(), one.seed(), 40, false, "cancelled"));
  }

  @Override
  public synchronized Optional<String> compare(String one, String other) {
    return page(one).flatMap(_ -> page(other)).map(_ -> one);
  }

  @Override
  public synchronized Optional<String> page(String id) {
    return runs.stream()
        .filter(run -> run.id().equals(id))
        .map(
            run -> "<!doctype html><title>x</title><style>" + STYLE + "</style><h1>Namesakes?</h1>")
        .findFirst();
  }

  @Override
  public String style() {
    return STYLE;
  }
}
