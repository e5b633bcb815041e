package org.goodfaith.web.pages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.subject.Language;
import org.jspecify.annotations.Nullable;

/// The bundles of words where no server runs: the same texts from the same places, filled by the
/// same engine.
final class Bundles {
  private static final Engine ENGINE =
      Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver()).build();
  private static final Map<String, Properties> TRANSLATED = new ConcurrentHashMap<>();
  private static final Map<String, Template> PARSED = new ConcurrentHashMap<>();

  private Bundles() {}

  /// @param bundle interface of the words
  /// @return them in a language
  static <T> T of(Class<T> bundle, Language language) {
    Object words =
        Proxy.newProxyInstance(
            bundle.getClassLoader(),
            new Class<?>[] {bundle},
            (_, method, values) -> say(bundle, language, method, values));
    return bundle.cast(words);
  }

  private static Object say(
      Class<?> bundle, Language language, Method method, Object @Nullable [] values) {
    Message message = method.getAnnotation(Message.class);
    if (message == null) {
      throw new RegistryBug(method.getName() + " is no message of " + bundle.getSimpleName());
    }
    String text =
        language == Language.ENGLISH
            ? message.value()
            : translated(bundle, language).getProperty(method.getName());
    if (text == null) {
      throw new RegistryBug(
          bundle.getSimpleName() + "." + method.getName() + " is missing in " + language.code());
    }
    TemplateInstance said = PARSED.computeIfAbsent(text, ENGINE::parse).instance();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; values != null && i < values.length; i++) {
      said.data(parameters[i].getName(), values[i]);
    }
    return said.render();
  }

  private static Properties translated(Class<?> bundle, Language language) {
    String name = bundle.getAnnotation(MessageBundle.class).value();
    return TRANSLATED.computeIfAbsent("/messages/" + name + "_" + language.code(), Bundles::read);
  }

  private static Properties read(String name) {
    Properties words = new Properties();
    try (InputStream in = Bundles.class.getResourceAsStream(name + ".properties")) {
      if (in == null) {
        throw new RegistryBug(name + ".properties is missing from the program");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
