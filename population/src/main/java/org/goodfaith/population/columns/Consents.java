package org.goodfaith.population.columns;

/// Who said yes to one thing.
///
/// @param to code of the score or purpose
/// @param owners places of the subjects, rising, each once
/// @param given day of the consent
/// @param takenBack day on which it was taken back, `Days.never()` where it was not
public record Consents(String to, int[] owners, int[] given, int[] takenBack) {}
