package org.goodfaith.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.subject.SubjectKind;

/// Two cards: one that is law and was never watched, one that is not.
final class TownCards implements CardDesk {
  private static final Offer FIRMS =
      new Offer(SubjectKind.ORGANISATION, List.of("finance", "tax"), "2 records of loan.month");
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 8, 1));

  private boolean watched;
  private String decided = "";

  @Override
  public synchronized List<Card> cards() {
    return List.of(
        new Card(
            "late",
            "Late months",
            "two months late",
            "3,000 rows",
            "AUC 0.84",
            "",
            false,
            FIRMS,
            DAY),
        new Card(
            "old",
            "Old card",
            "two months late",
            "900 rows",
            "AUC 0.80",
            "old",
            watched,
            FIRMS,
            DAY));
  }

  @Override
  public int freeArticle() {
    return 600;
  }

  @Override
  public synchronized Optional<String> page(String id, Sheet sheet) {
    boolean known = cards().stream().anyMatch(one -> one.id().equals(id));
    return known && (sheet != Sheet.WATCH || watched)
        ? Optional.of("<!doctype html><title>x</title><h1>" + id + " " + sheet + decided + "</h1>")
        : Optional.empty();
  }

  @Override
  public Optional<Drafting> draft(String id, Terms terms, String officer) {
    if (!id.equals("late")) {
      return Optional.empty();
    }
    return Optional.of(
        terms.offer().needs().contains("card.month")
            ? new Drafted((terms.offer().about() == SubjectKind.PERSON ? "0" : "1").repeat(64))
            : new NoLaw(List.of("'" + terms.offer().needs() + "' names no record kind")));
  }

  @Override
  public synchronized Optional<String> watch(String id, LocalDate asOf, Optional<LocalDate> since) {
    if (!id.equals("old")) {
      return Optional.of("no score of the law was made of it");
    }
    watched = true;
    decided = since.map(day -> " and what came of " + day).orElse("");
    return Optional.empty();
  }
}
