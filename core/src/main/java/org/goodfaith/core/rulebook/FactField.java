package org.goodfaith.core.rulebook;

/// One fact that records of a kind carry.
///
/// @param name lower-case name
/// @param type what it may hold
/// @param required whether a record without it is refused
public record FactField(String name, FactType type, boolean required) {}
