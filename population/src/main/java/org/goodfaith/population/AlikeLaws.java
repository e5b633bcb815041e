package org.goodfaith.population;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.CaseRule;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.Rulebook;

/// Says whether two laws are alike in all but the points of characteristics, wherever in its text a
/// rule may stand. Then nobody's listings differ, and nobody's scores but by these points.
final class AlikeLaws {
  private AlikeLaws() {}

  static boolean butForPoints(Rulebook one, Rulebook other) {
    return alike(rules(one), rules(other));
  }

  private static List<Block> rules(Rulebook rulebook) {
    return rulebook.blocks(Block.class).stream()
        .filter(block -> !(block instanceof PointsRule) && !(block instanceof CaseRule))
        .toList();
  }

  private static boolean alike(Object one, Object other) {
    if (one instanceof Block.Origin some && other instanceof Block.Origin more) {
      return some.article().equals(more.article()) && some.term().equals(more.term());
    }
    if (one instanceof Optional<?> some && other instanceof Optional<?> more) {
      return some.isPresent() == more.isPresent()
          && (some.isEmpty() || alike(some.orElseThrow(), more.orElseThrow()));
    }
    if (one instanceof List<?> some && other instanceof List<?> more) {
      boolean alike = some.size() == more.size();
      for (int i = 0; alike && i < some.size(); i++) {
        alike = alike(some.get(i), more.get(i));
      }
      return alike;
    }
    if (one instanceof Record some && other instanceof Record more) {
      return alike(some, more);
    }
    return one.equals(other);
  }

  private static boolean alike(Record one, Record other) {
    if (!one.getClass().equals(other.getClass())) {
      return false;
    }
    for (RecordComponent part : one.getClass().getRecordComponents()) {
      if (!alike(part(one, part), part(other, part))) {
        return false;
      }
    }
    return true;
  }

  private static Object part(Record of, RecordComponent part) {
    try {
      return part.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new RegistryBug("cannot read " + part + " of a rule", e);
    }
  }
}
