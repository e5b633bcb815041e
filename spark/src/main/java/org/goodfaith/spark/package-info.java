/// The population's kernels on Apache Spark: a program of its own, started by the launcher.
///
/// - Reads: a snapshot that every machine of the cluster can reach.
/// - Gives: the same counts and the same digest as one machine alone.
/// - Must never know: anything the rest of the program needs.
@NullMarked
package org.goodfaith.spark;

import org.jspecify.annotations.NullMarked;
