package org.goodfaith.learn.pmml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXParseException;

/// Reads pieces of a PMML document, and says what of it cannot be read.
final class PmmlFaults {
  private static final Pattern ITEM = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");
  private static final String REMEDY = "Mend the document, or write it with another program.";

  private final String file;

  PmmlFaults(String file) {
    this.file = file;
  }

  static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /// @return the items of an array: words, or texts in quotes
  static List<String> array(Element array) {
    List<String> items = new ArrayList<>();
    Matcher matcher = ITEM.matcher(array.getTextContent());
    while (matcher.find()) {
      String quoted = matcher.group(1);
      items.add(quoted == null ? matcher.group(2) : quoted.replaceAll("\\\\(.)", "$1"));
    }
    return items;
  }

  double number(Element element, String attribute) throws LearnRefused {
    return number(element, attribute, element.getAttribute(attribute));
  }

  double contentNumber(Element element) throws LearnRefused {
    return number(element, element.getLocalName(), element.getTextContent().strip());
  }

  private double number(Element element, String what, String text) throws LearnRefused {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException _) {
      throw wrong(element, "'" + what + "' is no number", "a number");
    }
    throw wrong(element, "'" + what + "' is no number", "a number");
  }

  LearnRefused unknown(Element element) {
    return wrong(
        element,
        "'" + element.getLocalName() + "' is not known here",
        "a Scorecard with simple, set and compound predicates");
  }

  LearnRefused wrong(Element element, String message, String allowed) {
    String name = element.getAttribute("name");
    String what = element.getLocalName() + (name.isEmpty() ? "" : " " + name);
    return LearnRefused.of(
        "pmml.value", new Place(file, 0, 0), List.of(what, what + ": " + message), allowed, REMEDY);
  }

  LearnRefused noXml(Exception cause) {
    Place place =
        cause instanceof SAXParseException at
            ? new Place(file, at.getLineNumber(), at.getColumnNumber())
            : new Place(file, 0, 0);
    return LearnRefused.of(
        "pmml.xml",
        place,
        List.of(file, "this is no XML document: " + cause.getMessage()),
        "a PMML document without a DOCTYPE",
        REMEDY);
  }
}
