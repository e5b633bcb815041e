/// Purpose: one durable PostgreSQL per data folder, installed by nobody, shared by all who open it.
///
/// - Reads: the packed server on the class path, the data folder, `/proc`.
/// - Gives: [EmbeddedPostgres] and the logins of its roles.
/// - Must never know: tables, entries, subjects or anything else that is kept in the database.
@NullMarked
package org.goodfaith.postgres.embedded;

import org.jspecify.annotations.NullMarked;
