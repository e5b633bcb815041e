package org.goodfaith.testkit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.Appended;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.ledger.TreeTip;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.verify.StoredRows;

/// The rows that a database would hold of a registry in memory, for `VerifyRegistry`.
final class MemoryRows implements StoredRows {
  private final List<EntryRow> entries = new ArrayList<>();
  private final List<HeadRow> heads = new ArrayList<>();
  private final List<TreeTip.Tile> tiles = new ArrayList<>();
  private final List<ReferenceRow> references = new ArrayList<>();
  private final List<IdentifierRow> identifiers = new ArrayList<>();
  private final Set<Hash> rulebooks = new HashSet<>();
  private final Map<SubjectKind, Long> counts = new EnumMap<>(SubjectKind.class);

  void add(Appended appended, List<TreeTip.Tile> full) {
    for (Appended.NewSubject one : appended.subjects()) {
      SubjectKind kind = one.claim().kind();
      counts.merge(kind, 1L, Long::sum);
      identifiers.add(
          new IdentifierRow(one.identifier(), one.key().number(), kind, one.claim().identifier()));
    }
    for (Appended.NewReference one : appended.references()) {
      references.add(
          new ReferenceRow(
              one.reference().toString(),
              one.ref().subject().number(),
              one.ref().seq(),
              one.content().toString(),
              one.act()));
    }
    for (Appended.NewEntry one : appended.entries()) {
      EntryRef ref = one.entry().ref();
      entries.add(
          new EntryRow(
              ref.subject().number(),
              ref.seq(),
              one.entry().prev(),
              one.entry().hash(),
              one.entry().position(),
              one.payload().salt(),
              one.payload().body()));
    }
    tiles.addAll(full);
  }

  void seal(TreeHead head) {
    heads.add(
        new HeadRow(
            head,
            counts.getOrDefault(SubjectKind.PERSON, 0L),
            counts.getOrDefault(SubjectKind.ORGANISATION, 0L),
            counts.getOrDefault(SubjectKind.PUBLIC_BODY, 0L)));
  }

  void forget(EntryRef ref) {
    entries.replaceAll(row ->
        row.subject() == ref.subject().number() && row.seq() == ref.seq()
            ? new EntryRow(
                row.subject(), row.seq(), row.prev(), row.hash(), row.position(), null, null)
            : row);
    if (ref.seq() == 1) {
      identifiers.removeIf(row -> row.subject() == ref.subject().number());
    }
  }

  void know(Hash rulebook) {
    rulebooks.add(rulebook);
  }

  /// @return entries from a position on
  List<EntryRow> from(int position) {
    return List.copyOf(entries.subList(position, entries.size()));
  }

  @Override
  public void entries(Consumer<EntryRow> each) {
    entries.forEach(each);
  }

  @Override
  public OrphanRows orphanPayloads() {
    return new OrphanRows(0, "");
  }

  @Override
  public void heads(Consumer<HeadRow> each) {
    heads.forEach(each);
  }

  @Override
  public void tiles(Consumer<TreeTip.Tile> each) {
    tiles.stream()
        .sorted((a, b) ->
            a.level() == b.level()
                ? Long.compare(a.index(), b.index())
                : Integer.compare(a.level(), b.level()))
        .forEach(each);
  }

  @Override
  public void references(Consumer<ReferenceRow> each) {
    references.forEach(each);
  }

  @Override
  public void identifiers(Consumer<IdentifierRow> each) {
    identifiers.forEach(each);
  }

  @Override
  public void names(Consumer<NameRow> each) {
    // A registry in memory seals no names.
  }

  @Override
  public Optional<Hash> rulebook(Hash digest) {
    return rulebooks.contains(digest) ? Optional.of(digest) : Optional.empty();
  }
}
