package org.goodfaith.learn.rows;

import java.util.LinkedHashSet;
import java.util.Set;

/// Every column that a page names, so that a misspelt one is found.
final class ColumnsNamed {
  private ColumnsNamed() {}

  static Set<String> by(LearnConfig config) {
    LearnConfig.Roles roles = config.roles();
    Set<String> named = new LinkedHashSet<>();
    named.add(config.target().column());
    named.addAll(roles.ignore());
    named.addAll(roles.only());
    named.addAll(roles.audit());
    named.addAll(roles.exclude().keySet());
    named.addAll(config.columns().keySet());
    named.add(roles.weight());
    named.add(roles.group());
    named.add(roles.period());
    config.around().rejects().ifPresent(rejects -> named.add(rejects.column()));
    config.around().fair().ifPresent(fair -> named.addAll(fair.attributes()));
    named.remove("");
    return named;
  }
}
