package org.goodfaith.learn.pmml;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.goodfaith.core.base.RegistryBug;

/// Writes indented XML to a text.
final class Xml {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;
  private int depth;
  private boolean open;

  Xml() {
    try {
      out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    } catch (XMLStreamException e) {
      throw new RegistryBug("XML cannot be written to a text", e);
    }
  }

  /// Opens an element; attributes are pairs of name and value.
  Xml open(String name, String... attributes) {
    start(name, false, attributes);
    depth++;
    open = true;
    return this;
  }

  /// Writes an element without content.
  Xml leaf(String name, String... attributes) {
    start(name, true, attributes);
    open = false;
    return this;
  }

  /// Writes an element with text.
  Xml text(String name, String content, String... attributes) {
    try {
      start(name, false, attributes);
      out.writeCharacters(content);
      out.writeEndElement();
      open = false;
      return this;
    } catch (XMLStreamException e) {
      throw new RegistryBug("XML cannot be written to a text", e);
    }
  }

  Xml close() {
    try {
      depth--;
      if (!open) {
        line();
      }
      out.writeEndElement();
      open = false;
      return this;
    } catch (XMLStreamException e) {
      throw new RegistryBug("XML cannot be written to a text", e);
    }
  }

  String done() {
    try {
      out.flush();
    } catch (XMLStreamException e) {
      throw new RegistryBug("XML cannot be written to a text", e);
    }
    return text + "\n";
  }

  private void start(String name, boolean empty, String... attributes) {
    try {
      line();
      if (empty) {
        out.writeEmptyElement(name);
      } else {
        out.writeStartElement(name);
      }
      for (int i = 0; i < attributes.length; i += 2) {
        out.writeAttribute(attributes[i], attributes[i + 1]);
      }
    } catch (XMLStreamException e) {
      throw new RegistryBug("XML cannot be written to a text", e);
    }
  }

  private void line() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }
}
