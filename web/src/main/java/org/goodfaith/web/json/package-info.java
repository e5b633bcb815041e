/// Answers as JSON, the same for HTTP and for commands.
///
/// - Reads: answers of the core.
/// - Gives: ordered maps, and their text.
/// - Must never know: HTTP, accounts, or how an answer was found.
@NullMarked
package org.goodfaith.web.json;

import org.jspecify.annotations.NullMarked;
