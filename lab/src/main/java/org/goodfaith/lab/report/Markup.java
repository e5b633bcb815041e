package org.goodfaith.lab.report;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.goodfaith.core.base.RegistryBug;

/// Elements, attributes and text, escaped by construction: there is no way to write markup as text.
final class Markup {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  Markup() {
    try {
      out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeDTD("<!DOCTYPE html>\n");
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// Opens an element.
  ///
  /// @param name of it
  /// @param attributes names and values in turn
  Markup open(String name, String... attributes) {
    try {
      out.writeStartElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// An element that HTML knows as empty, such as `meta` or `path`.
  Markup empty(String name, String... attributes) {
    try {
      out.writeEmptyElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  /// Text inside the open element.
  Markup text(String words) {
    try {
      out.writeCharacters(words);
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// Closes the element opened last.
  Markup close() {
    try {
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// A whole element with text.
  Markup element(String name, String words, String... attributes) {
    return open(name, attributes).text(words).close();
  }

  /// @return the page
  String page() {
    try {
      out.writeEndDocument();
      out.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// @return a coordinate, to a tenth
  static String at(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static RegistryBug broken(XMLStreamException cause) {
    return new RegistryBug("a report in memory could not be written", cause);
  }
}
