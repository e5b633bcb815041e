/// Sign-in, roles, and what guards every request.
///
/// - Reads: cookies, credentials and headers.
/// - Gives: the account behind a request, or none.
/// - Must never know: what is asked for.
@NullMarked
package org.goodfaith.web.access;

import org.jspecify.annotations.NullMarked;
