package org.goodfaith.web.pages;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.goodfaith.core.subject.Language;
import org.jspecify.annotations.Nullable;

/// The language of what is said: the one that its reader wants, where that is known; else that of
/// the page at hand: what the address asks for (`?lang=zh`, remembered in a cookie), else what was
/// remembered, else the first that the browser accepts, else English.
@Singleton
public final class Tongue {
  private static final String ASKED = "lang";
  private static final String COOKIE = "goodfaith-lang";
  private static final Duration REMEMBERED = Duration.ofDays(365);
  private static final int BEFORE_PAGES = 900;
  private static final List<String> KNOWN =
      Arrays.stream(Language.values()).map(Language::code).toList();
  private static final ScopedValue<Language> SPOKEN = ScopedValue.newInstance();

  void register(@Observes Filters filters) {
    filters.register(Tongue::choose, BEFORE_PAGES);
  }

  void speak(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(
        page -> page.setAttribute(TemplateInstance.LOCALE, Locale.forLanguageTag(code())));
  }

  private static void choose(RoutingContext context) {
    String asked = known(context.request().getParam(ASKED)).orElse("");
    if (!asked.isEmpty()) {
      context
          .response()
          .addCookie(
              Cookie.cookie(COOKIE, asked)
                  .setPath("/")
                  .setMaxAge(REMEMBERED.toSeconds())
                  .setHttpOnly(true)
                  .setSecure(context.request().isSSL())
                  .setSameSite(CookieSameSite.LAX));
    }
    Cookie kept = context.request().getCookie(COOKIE);
    context.put(
        ASKED,
        asked.isEmpty()
            ? known(kept == null ? null : kept.getValue()).orElseGet(() -> accepted(context))
            : asked);
    context.next();
  }

  private static Optional<String> known(@Nullable String code) {
    return Optional.ofNullable(code).filter(KNOWN::contains);
  }

  private static String accepted(RoutingContext context) {
    return context.acceptableLanguages().stream()
        .map(language -> language.tag().toLowerCase(Locale.ROOT))
        .filter(tag -> KNOWN.contains(tag))
        .findFirst()
        .orElse(KNOWN.getFirst());
  }

  /// Makes something in the language of its reader, whatever the page at hand speaks.
  ///
  /// @param language of the reader
  /// @return what is made
  public static <T> T in(Language language, Supplier<T> made) {
    return ScopedValue.where(SPOKEN, language).call(made::get);
  }

  /// @return the language of what is said
  public static Language language() {
    return Language.ofCode(code()).orElse(Language.ENGLISH);
  }

  /// @return code of the language: `en` or `zh`
  static String code() {
    if (SPOKEN.isBound()) {
      return SPOKEN.get().code();
    }
    ArcContainer container = Arc.container();
    if (container == null || !container.requestContext().isActive()) {
      return KNOWN.getFirst();
    }
    RoutingContext context = container.select(CurrentVertxRequest.class).get().getCurrent();
    return context == null ? KNOWN.getFirst() : known(context.get(ASKED)).orElse(KNOWN.getFirst());
  }

  /// @return whether it is Chinese
  static boolean chinese() {
    return language() == Language.CHINESE;
  }

  /// @param bundle interface of the words
  /// @return them in the language of what is said
  static <T> T say(Class<T> bundle) {
    if (Arc.container() == null) {
      return Bundles.of(bundle, language());
    }
    return chinese()
        ? MessageBundles.get(bundle, Localized.Literal.of(code()))
        : MessageBundles.get(bundle);
  }
}
