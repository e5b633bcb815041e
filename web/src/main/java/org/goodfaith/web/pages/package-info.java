/// The pages: for people, without scripts.
///
/// - Reads: answers of the core, through the same desk as everybody.
/// - Gives: pages made from templates; their words stand in message bundles.
/// - Must never know: a rule of the registry; it never builds HTML from strings.
@NullMarked
package org.goodfaith.web.pages;

import org.jspecify.annotations.NullMarked;
