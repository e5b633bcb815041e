package org.goodfaith.bench.rules;

import java.util.List;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieBuilder.ProjectType;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.StatelessKieSession;

/// The table as one Drools rule for each row; every rule that holds adds article and points to the
/// applicant's trace.
final class DroolsRules implements Engine {
  private final String name;
  private final KieBase base;
  private final ThreadLocal<StatelessKieSession> sessions;

  private DroolsRules(String name, TableOfScore table, Class<? extends ProjectType> type) {
    this.name = name;
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(
        services.newReleaseId(
            "org.goodfaith", type.getSimpleName().toLowerCase(java.util.Locale.ROOT), "1"));
    files.write("src/main/resources/score/score.drl", drl(table));
    KieBuilder builder = services.newKieBuilder(files).buildAll(type);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    KieContainer container = services.newKieContainer(builder.getKieModule().getReleaseId());
    base = container.getKieBase();
    sessions = ThreadLocal.withInitial(base::newStatelessKieSession);
  }

  /// Rules compiled to Java classes.
  static DroolsRules compiled(TableOfScore table) {
    return new DroolsRules("Drools 10.2, executable model", table, ExecutableModelProject.class);
  }

  /// Rules as Drools reads them at run time.
  static DroolsRules interpreted(TableOfScore table) {
    return new DroolsRules("Drools 10.2, rules read at run time", table, DrlProject.class);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Fired> decide(@Nullable Long[] values) {
    Applicant applicant = new Applicant(values);
    sessions.get().execute(applicant);
    return applicant.fired();
  }

  static String drl(TableOfScore table) {
    StringBuilder drl =
        new StringBuilder(
            "package score;\nimport %s;\n".formatted(Applicant.class.getCanonicalName()));
    int number = 0;
    for (TableOfScore.Row row : table.rows()) {
      number++;
      drl.append(
          """
          rule "row %d" when
            $a : Applicant(%s)
          then
            $a.fired("%s", %dL);
          end
          """
              .formatted(number, test(row), row.article(), row.points()));
    }
    return drl.toString();
  }

  private static String test(TableOfScore.Row row) {
    String has = "has" + row.column();
    String value = "c" + row.column();
    if (row.missing()) {
      return has + " == false";
    }
    String test = has + " == true";
    test += row.from() == null ? "" : ", %s >= %dL".formatted(value, row.from());
    return test + (row.below() == null ? "" : ", %s < %dL".formatted(value, row.below()));
  }
}
