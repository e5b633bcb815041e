package org.goodfaith.learn;

import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Place;

/// Something in a file or a wish that its author can mend.
///
/// @param code stable, for example `card.value`
/// @param place where it stands
/// @param culprit the key, column or value that is wrong
/// @param message what is wrong
/// @param allowed what would be allowed
/// @param remedy what to do
public record LearnFault(
    String code, Place place, String culprit, String message, String allowed, String remedy)
    implements Fault {}
