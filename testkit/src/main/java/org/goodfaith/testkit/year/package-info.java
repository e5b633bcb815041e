/// A made-up year of a small town: sources that err, officers that dawdle, subjects that object,
/// and commands that die half-way. What the registry answers each evening is held against a model
/// of its own, which shares no code with the registry.
@NullMarked
package org.goodfaith.testkit.year;

import org.jspecify.annotations.NullMarked;
