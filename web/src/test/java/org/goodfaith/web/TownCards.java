package org.goodfaith.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Two cards: one that is law and was never watched, one that is not.
final class TownCards implements CardDesk {
  private boolean watched;

  @Override
  public synchronized List<Card> cards() {
    return List.of(
        new Card("late", "Late months", "two months late", "3,000 rows", "AUC 0.84", "", false),
        new Card("old", "Old card", "two months late", "900 rows", "AUC 0.80", "old", watched));
  }

  @Override
  public int freeArticle() {
    return 600;
  }

  @Override
  public synchronized Optional<String> page(String id, Sheet sheet) {
    boolean known = cards().stream().anyMatch(one -> one.id().equals(id));
    return known && (sheet != Sheet.WATCH || watched)
        ? Optional.of("<!doctype html><title>x</title><h1>" + id + " " + sheet + "</h1>")
        : Optional.empty();
  }

  @Override
  public Optional<Drafting> draft(String id, Terms terms, String officer) {
    if (!id.equals("late")) {
      return Optional.empty();
    }
    return Optional.of(
        terms.needs().contains("card.month")
            ? new Drafted("0".repeat(64))
            : new NoLaw(List.of("'" + terms.needs() + "' names no record kind")));
  }

  @Override
  public synchronized Optional<String> watch(String id, LocalDate asOf) {
    if (!id.equals("old")) {
      return Optional.of("no score of the law was made of it");
    }
    watched = true;
    return Optional.empty();
  }
}
