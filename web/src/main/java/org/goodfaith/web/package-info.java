/// Answers HTTP requests with JSON and with pages.
///
/// - Reads: requests, through the steps of the core.
/// - Gives: JSON, problem+json and server-rendered pages.
/// - Must never know: PostgreSQL; it never builds HTML from strings.
@NullMarked
package org.goodfaith.web;

import org.jspecify.annotations.NullMarked;
