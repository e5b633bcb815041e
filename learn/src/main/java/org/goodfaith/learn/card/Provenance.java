package org.goodfaith.learn.card;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Decimal;

/// Where a card comes from: what it predicts, from which data, how well, and who stands for it.
///
/// @param outcome what it predicts, in words
/// @param population about whom, and when, in words
/// @param data SHA-256 of the data, as 64 digits; empty where there were none
/// @param rows weight of the rows it was fitted on
/// @param bad weight of those with the outcome
/// @param method how it was fitted, with every setting that differs from the usual
/// @param seed of all that was drawn
/// @param made day it was fitted on, as `2026-11-25`; empty where unknown
/// @param metrics how well
/// @param bands how scores lay in the sample, in rising order
/// @param approvals who approved it, for what
/// @param limits what it must not be used for, and what is known to be weak
public record Provenance(
    String outcome,
    String population,
    String data,
    Decimal rows,
    Decimal bad,
    String method,
    long seed,
    String made,
    List<Metric> metrics,
    List<Band> bands,
    List<Approval> approvals,
    List<String> limits) {
  /// Copies the lists.
  public Provenance {
    metrics = List.copyOf(metrics);
    bands = List.copyOf(bands);
    approvals = List.copyOf(approvals);
    limits = List.copyOf(limits);
  }

  /// @return of a card that was not learned from data
  public static Provenance stated(String outcome, String method) {
    Decimal none = Decimal.of(0);
    return new Provenance(
        outcome, "", "", none, none, method, 0, "", List.of(), List.of(), List.of(), List.of());
  }

  /// @return the same with one more approval
  public Provenance approvedBy(Approval approval) {
    List<Approval> more = new ArrayList<>(approvals);
    more.add(approval);
    return new Provenance(
        outcome, population, data, rows, bad, method, seed, made, metrics, bands, more, limits);
  }

  /// One figure of how well the card does.
  ///
  /// @param name for example `AUC`
  /// @param sample where it was measured, for example `5 x 10 folds`
  /// @param value the figure
  /// @param low lower end of its interval, the value itself where there is none
  /// @param high upper end
  public record Metric(String name, String sample, Decimal value, Decimal low, Decimal high) {}

  /// A band of scores.
  ///
  /// @param from fewest points in it
  /// @param rows weight of the sample's rows
  /// @param bad weight of those with the outcome
  public record Band(long from, Decimal rows, Decimal bad) {}

  /// Somebody stands for the card.
  ///
  /// @param by name of the account
  /// @param day as `2026-11-25`
  /// @param purpose for what
  public record Approval(String by, String day, String purpose) {}
}
