/// Fills registries and columns with people, firms and public bodies who do not exist.
///
/// - Reads: parameters, a seed, the law.
/// - Gives: entries, columns, and record files with the mappings that a registry reads them by.
/// - Must never know: a registry.
@NullMarked
package org.goodfaith.lab.filling;

import org.jspecify.annotations.NullMarked;
