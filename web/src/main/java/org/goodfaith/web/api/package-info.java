/// The HTTP interface for programs: JSON in, JSON out, under `/v1`.
///
/// - Reads: request bodies; identifiers travel in them only.
/// - Gives: answers as `AnswerJson` writes them, problems as problem+json.
/// - Must never know: how an answer is found, or a page.
@NullMarked
package org.goodfaith.web.api;

import org.jspecify.annotations.NullMarked;
