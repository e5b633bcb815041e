package org.goodfaith.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.explain.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text of a page is there in English and in Chinese, and stands in a bundle.
class TwoLanguagesTest {
  private static final Path WEB =
      Path.of(System.getProperty("goodfaith.root", "..")).resolve("web");
  private static final Path SOURCES = WEB.resolve("src/main/java");
  private static final Path RESOURCES = WEB.resolve("src/main/resources");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");

  static List<Class<?>> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .map(file -> SOURCES.relativize(file).toString())
          .filter(name -> name.matches(".*/Say[A-Za-z]*[.]java"))
          .map(name -> name.replace(".java", "").replace('/', '.'))
          .sorted()
          .<Class<?>>map(TwoLanguagesTest::named)
          .toList();
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void both_languages_have_the_same_texts_with_the_same_places_to_fill(Class<?> bundle)
      throws IOException {
    Properties chinese = new Properties();
    Path file =
        RESOURCES.resolve(
            "messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_zh.properties");
    try (Reader in = Files.newBufferedReader(file)) {
      chinese.load(in);
    }
    assertThat(new TreeSet<>(chinese.stringPropertyNames()))
        .as("keys of %s", file)
        .isEqualTo(
            Arrays.stream(bundle.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new)));
    for (Method method : bundle.getDeclaredMethods()) {
      String english = method.getAnnotation(Message.class).value();
      String text = chinese.getProperty(method.getName());
      assertThat(text).as(method.getName()).isNotBlank();
      assertThat(places(text)).as(method.getName()).isEqualTo(places(english));
    }
  }

  private static TreeSet<String> places(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void no_page_holds_text_of_its_own() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        String bare =
            Files.readString(file)
                .replaceAll("\\{[^{}]*\\}", "")
                .replaceAll("<code>[^<]*</code>", "")
                .replaceAll("<pre[^>]*>[^<]*</pre>", "")
                .replaceAll("(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"", ">$1<")
                .replaceAll("<[^>]*>", " ");
        assertThat(bare).as(file.toString()).doesNotContainPattern("[A-Za-z]");
      }
    }
  }

  /// Sentences are put together in the core, and told by the bundle: the English of both is one.
  @ParameterizedTest
  @EnumSource(
      value = Sentence.Code.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LAW", "NOTHING_TO_OBJECT"})
  void each_sentence_of_the_core_has_a_text_of_its_own(Sentence.Code code) throws Exception {
    String[] words = code.code().split("-", -1);
    StringBuilder name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    Method text =
        Arrays.stream(Class.forName("org.goodfaith.web.pages.SayReasons").getDeclaredMethods())
            .filter(method -> method.getName().contentEquals(name))
            .findFirst()
            .orElseThrow();
    Object[] places = List.of("{a}", "{b}").subList(0, text.getParameterCount()).toArray();
    assertThat(text.getAnnotation(Message.class).value())
        .isEqualTo(Sentence.of(code, places).text());
  }

  @Test
  void words_come_from_the_one_place_that_knows_the_language() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith("Page.java")).toList()) {
        assertThat(Files.readString(file))
            .as("%s: take words from PageWords", file)
            .doesNotContainPattern("private final Say");
      }
    }
  }
}
