package org.goodfaith.files;

import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Place;

/// What is wrong with a mapping page.
///
/// @param place line and column of the page
/// @param culprit the key or value
/// @param message what is wrong
/// @param allowed what would be right
/// @param remedy what to do
public record MappingFault(
    Place place, String culprit, String message, String allowed, String remedy) implements Fault {
  @Override
  public String code() {
    return "mapping";
  }
}
