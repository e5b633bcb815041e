/// Who is spoken of: identifiers in, keys and opaque handles out.
///
/// Reads: identifiers as texts. Gives: `Identifier`, `SubjectKey`, `Handle` and the ports of the
/// identity vault. Must never know: what is recorded about anybody.
@NullMarked
package org.goodfaith.core.subject;

import org.jspecify.annotations.NullMarked;
