package org.goodfaith.core.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.subject.SubjectKind;

/// An item of the closed catalogue: what may be recorded, about whom, on what basis.
///
/// @param origin where it stands
/// @param code for example `rail.smoking`
/// @param title in words
/// @param about kinds of subject it may concern
/// @param context part of life
/// @param tier how grave
/// @param basis law it rests on; never empty where adverse (C1)
/// @param evidence evidence standards accepted; never empty where adverse (C1)
/// @param facts facts it carries, in order
/// @param kept how long after the day of conduct it may be used
/// @param published the only readers who see it in reports; empty for all to whom a purpose opens
///   its context
/// @param whileListed whether readers see it in reports only while a listing of it is in force,
///   neither before its subject was told and could object, nor after its end
/// @param merit whether the subject may leave it unrecorded (C13)
/// @param keepsOff black lists that its subject is not put on (C10), by code; `all` for all
public record RecordKind(
    Origin origin,
    String code,
    String title,
    Set<SubjectKind> about,
    Context context,
    Tier tier,
    List<String> basis,
    List<String> evidence,
    List<FactField> facts,
    Span kept,
    Set<String> published,
    boolean whileListed,
    boolean merit,
    Set<String> keepsOff)
    implements Block {
  /// Copies the collections.
  public RecordKind {
    about = Set.copyOf(about);
    basis = List.copyOf(basis);
    evidence = List.copyOf(evidence);
    facts = List.copyOf(facts);
    published = Set.copyOf(published);
    keepsOff = Set.copyOf(keepsOff);
  }

  /// @return the field of this name, or empty
  public Optional<FactField> field(String name) {
    return facts.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /// @return whether some of these readers see it in reports
  public boolean publishedTo(List<String> readers) {
    return published.isEmpty() || readers.stream().anyMatch(published::contains);
  }

  /// @return whether such a record keeps its subject off a black list
  public boolean keepsOff(String list) {
    return keepsOff.contains(list) || keepsOffAll();
  }

  /// @return whether it does so off every black list
  boolean keepsOffAll() {
    return keepsOff.contains("all");
  }

  @Override
  public String element() {
    return "record";
  }
}
