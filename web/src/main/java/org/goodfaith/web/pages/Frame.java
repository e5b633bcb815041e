package org.goodfaith.web.pages;

import org.goodfaith.web.Account;
import org.goodfaith.web.Role;
import org.jspecify.annotations.Nullable;

/// What every page needs around its content.
///
/// @param place which item of the menu it belongs to, empty for none
/// @param account who is signed in, null for the public
/// @param style address of the style sheet
/// @param ownFile address of the own file, empty where there is none
/// @param acting handle of the file for which the account acts just now; empty for its own
/// @param lang code of the language: `en` or `zh`
public record Frame(
    String place,
    @Nullable Account account,
    String style,
    String ownFile,
    String acting,
    String lang) {
  /// @return whether an item of the menu is the page at hand
  public boolean at(String item) {
    return place.equals(item);
  }

  /// @return whether somebody is signed in
  public boolean signedIn() {
    return account != null;
  }

  /// @return name of the account, empty for the public
  public String name() {
    return account == null ? "" : account.name();
  }

  /// @return role of the account in words, empty for the public
  public String role() {
    return account == null ? "" : account.role().code();
  }

  /// @return whether the check desk is open
  public boolean checks() {
    return is(Role.SERVICE);
  }

  /// @return whether the report desk is open
  public boolean reports() {
    return is(Role.LENDER) || is(Role.OFFICER) || is(Role.OPERATOR);
  }

  /// @return whether letters to whom one decided against are written
  public boolean letters() {
    return is(Role.LENDER);
  }

  /// @return whether the desk of disputes is open
  public boolean disputes() {
    return is(Role.OFFICER) || is(Role.SOURCE);
  }

  /// @return whether the queue of reviews and remedies is open
  public boolean petitions() {
    return is(Role.OFFICER) || is(Role.SERVICE) || is(Role.LENDER);
  }

  /// @return whether somebody may act for others here
  public boolean clients() {
    return is(Role.REPRESENTATIVE) || is(Role.SUBJECT);
  }

  /// @return whether somebody acts for another just now
  public boolean acts() {
    return !acting.isEmpty();
  }

  /// @return whether the notices of everybody are open
  public boolean notices() {
    return is(Role.OFFICER);
  }

  /// @return whether ingest reports are open
  public boolean ingests() {
    return is(Role.OPERATOR) || is(Role.SOURCE);
  }

  /// @return whether rulebooks on their way to law are open
  public boolean drafts() {
    return is(Role.OFFICER) || is(Role.OPERATOR);
  }

  /// @return the language as documents name it
  public String tag() {
    return chinese() ? "zh-Hans" : "en";
  }

  /// @return whether the page is Chinese
  public boolean chinese() {
    return "zh".equals(lang);
  }

  private boolean is(Role role) {
    return account != null && account.role() == role;
  }
}
