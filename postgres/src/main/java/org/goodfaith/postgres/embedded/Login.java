package org.goodfaith.postgres.embedded;

/// How to log in: a JDBC address, a user and a password that is never printed.
///
/// @param url JDBC address, without user and password
/// @param user role name in the database
/// @param password the role's password, from its key file
public record Login(String url, String user, String password) {
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
