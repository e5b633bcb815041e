package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.web.Account;
import org.goodfaith.web.Wiring;
import org.goodfaith.web.access.Visitor;
import org.jspecify.annotations.Nullable;

/// Makes the frame of a page for who is looking.
@Singleton
public final class Frames {
  private static final String STYLE = "/style/goodfaith.css";
  private static final int SHORT = 12;

  private final Visitor visitor;
  private final Wiring wiring;
  private final String style = STYLE + "?v=" + version();

  Frames(Visitor visitor, Wiring wiring) {
    this.visitor = visitor;
    this.wiring = wiring;
  }

  /// @param place item of the menu, empty for none
  /// @return the frame
  public Frame at(String place) {
    Account account = visitor.shown().orElse(null);
    return new Frame(place, account, style, ownFile(account), acting(), Tongue.code());
  }

  /// @return the frame of a page for this account, or for the public
  Frame of(String place, @Nullable Account account) {
    return new Frame(place, account, style, ownFile(account), "", Tongue.code());
  }

  private String acting() {
    return visitor
        .right()
        .map(right -> wiring.handles().handleOf(right.granted().ref().subject()).text())
        .orElse("");
  }

  private static String ownFile(@Nullable Account account) {
    return account == null || account.subject() == null ? "" : OwnHomePage.ADDRESS;
  }

  private static String version() {
    try (InputStream in = Frames.class.getResourceAsStream("/META-INF/resources" + STYLE)) {
      if (in == null) {
        throw new RegistryBug("the style sheet is missing from the program");
      }
      return Hash.of(in.readAllBytes()).hex().substring(0, SHORT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
