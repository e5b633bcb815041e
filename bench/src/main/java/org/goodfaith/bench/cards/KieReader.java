package org.goodfaith.bench.cards;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.api.pmml.PMMLRequestData;
import org.kie.efesto.common.api.model.GeneratedResources;
import org.kie.efesto.compilationmanager.api.model.EfestoFileResource;
import org.kie.efesto.compilationmanager.api.utils.SPIUtils;
import org.kie.memorycompiler.KieMemoryCompiler.MemoryCompilerClassLoader;
import org.kie.pmml.api.runtime.PMMLRuntime;
import org.kie.pmml.compiler.PMMLCompilationContextImpl;
import org.kie.pmml.evaluator.core.PMMLRuntimeContextImpl;
import org.kie.pmml.evaluator.core.service.PMMLRuntimeInternalImpl;

/// Apache KIE, which makes Java of a document and compiles it.
final class KieReader implements OtherReader {
  private static final String MODEL = "made";

  private final String file;
  private final MemoryCompilerClassLoader loader;
  private final Map<String, GeneratedResources> compiled;
  private final PMMLRuntime runtime;

  KieReader(String pmml) throws Exception {
    Path document = Files.createTempFile("card", ".pmml");
    Files.writeString(document, pmml);
    file = String.valueOf(document.getFileName());
    loader = new MemoryCompilerClassLoader(KieReader.class.getClassLoader());
    PMMLCompilationContextImpl context = new PMMLCompilationContextImpl(file, loader);
    SPIUtils.getCompilationManager(false)
        .orElseThrow()
        .processResource(context, new EfestoFileResource(document.toFile()));
    compiled = context.getGeneratedResourcesMap();
    runtime = new PMMLRuntimeInternalImpl(compiled);
    Files.delete(document);
  }

  @Override
  public String name() {
    return "KIE 10.2.0";
  }

  @Override
  public Answer score(Map<String, Object> row) {
    PMMLRequestData data = new PMMLRequestData("row", MODEL);
    row.forEach(data::addRequestParam);
    PMMLRuntimeContextImpl context = new PMMLRuntimeContextImpl(data, file, loader);
    context.getGeneratedResourcesMap().putAll(compiled);
    Map<String, Object> found = runtime.evaluate(MODEL, context).getResultVariables();
    List<String> reasons = new ArrayList<>();
    for (int rank = 1; rank <= CardTrial.REASONS; rank++) {
      if (found.get("reason " + rank) instanceof String reason) {
        reasons.add(reason);
      }
    }
    return new Answer(((Number) found.get("score")).doubleValue(), reasons);
  }
}
