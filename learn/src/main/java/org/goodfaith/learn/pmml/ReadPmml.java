package org.goodfaith.learn.pmml;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.pmml.PmmlCard.Attribute;
import org.goodfaith.learn.pmml.PmmlCard.Line;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads a PMML document (versions 4.1 to 4.4) whose model is a scorecard. What it does not know it
/// refuses, and never passes over.
public final class ReadPmml {
  private final PmmlFaults faults;
  private final Map<String, Boolean> numbers = new HashMap<>();

  private ReadPmml(String file) {
    this.faults = new PmmlFaults(file);
  }

  /// @param text the document
  /// @param file its name, for faults
  /// @return the card in it
  /// @throws LearnRefused where it is no PMML, holds no scorecard, or says what is not known here
  public static PmmlCard read(String text, String file) throws LearnRefused {
    return new ReadPmml(file).card(text);
  }

  private PmmlCard card(String text) throws LearnRefused {
    Element root = parsed(text);
    if (!root.getLocalName().equals("PMML")) {
      throw faults.unknown(root);
    }
    Element card = null;
    for (Element child : PmmlFaults.children(root)) {
      switch (child.getLocalName()) {
        case "DataDictionary" -> dictionary(child);
        case "Scorecard" -> card = child;
        case "Header", "MiningBuildTask", "Extension" -> {
          // They say nothing of the points.
        }
        case String _ -> throw faults.unknown(child);
      }
    }
    if (card == null) {
      throw faults.wrong(root, "the document holds no Scorecard", "one Scorecard");
    }
    return card(card);
  }

  private Element parsed(String text) throws LearnRefused {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
    } catch (SAXException | IOException e) {
      throw faults.noXml(e);
    } catch (ParserConfigurationException e) {
      throw new RegistryBug("every Java reads XML", e);
    }
  }

  private void dictionary(Element dictionary) {
    for (Element field : PmmlFaults.children(dictionary)) {
      String type = field.getAttribute("dataType");
      boolean number = type.equals("double") || type.equals("float") || type.equals("integer");
      numbers.put(field.getAttribute("name"), number);
    }
  }

  private PmmlCard card(Element card) throws LearnRefused {
    List<Line> lines = new ArrayList<>();
    boolean reasons = !card.getAttribute("useReasonCodes").equals("false");
    for (Element child : PmmlFaults.children(card)) {
      switch (child.getLocalName()) {
        case "Characteristics" -> {
          for (Element one : PmmlFaults.children(child)) {
            lines.add(line(card, one, reasons));
          }
        }
        case "MiningSchema" -> schema(child);
        case "Output", "ModelStats", "ModelExplanation", "ModelVerification", "Extension" -> {
          // They say nothing of the points.
        }
        case String _ -> throw faults.unknown(child);
      }
    }
    return new PmmlCard(
        card.getAttribute("modelName"),
        card.hasAttribute("initialScore") ? faults.number(card, "initialScore") : 0,
        !card.getAttribute("reasonCodeAlgorithm").equals("pointsAbove"),
        reasons,
        numbers,
        lines);
  }

  private void schema(Element schema) throws LearnRefused {
    for (Element field : PmmlFaults.children(schema)) {
      for (String attribute :
          List.of("missingValueReplacement", "outliers", "invalidValueReplacement")) {
        if (field.hasAttribute(attribute) && !field.getAttribute(attribute).equals("asIs")) {
          throw faults.wrong(
              field, "'" + attribute + "' is not known here", "fields that are taken as they are");
        }
      }
    }
  }

  private Line line(Element card, Element one, boolean reasons) throws LearnRefused {
    if (!one.getLocalName().equals("Characteristic")) {
      throw faults.unknown(one);
    }
    double baseline = 0;
    if (one.hasAttribute("baselineScore")) {
      baseline = faults.number(one, "baselineScore");
    } else if (card.hasAttribute("baselineScore")) {
      baseline = faults.number(card, "baselineScore");
    } else if (reasons) {
      throw faults.wrong(one, "'baselineScore' is missing", "a baseline where there are reasons");
    }
    List<Attribute> attributes = new ArrayList<>();
    for (Element attribute : PmmlFaults.children(one)) {
      if (!attribute.getLocalName().equals("Extension")) {
        attributes.add(attribute(one, attribute));
      }
    }
    return new Line(one.getAttribute("name"), baseline, attributes);
  }

  private Attribute attribute(Element line, Element attribute) throws LearnRefused {
    Predicate when = null;
    Expression points = null;
    for (Element child : PmmlFaults.children(attribute)) {
      switch (child.getLocalName()) {
        case "ComplexPartialScore" -> points = expression(PmmlFaults.children(child).getFirst());
        case "Extension" -> {
          // It says nothing of the points.
        }
        case String _ -> when = predicate(child);
      }
    }
    if (points == null) {
      points = new Expression.Constant(faults.number(attribute, "partialScore"));
    }
    if (when == null) {
      throw faults.wrong(attribute, "the attribute has no condition", "a predicate");
    }
    String own = attribute.getAttribute("reasonCode");
    return new Attribute(when, points, own.isEmpty() ? line.getAttribute("reasonCode") : own);
  }

  private Expression expression(Element element) throws LearnRefused {
    return switch (element.getLocalName()) {
      case "Constant" -> new Expression.Constant(faults.contentNumber(element));
      case "FieldRef" -> new Expression.Field(element.getAttribute("field"));
      case "Apply" -> {
        String function = element.getAttribute("function");
        if (!Expression.Apply.FUNCTIONS.contains(function)) {
          throw faults.wrong(
              element,
              "the function '" + function + "' is not known here",
              String.join(", ", Expression.Apply.FUNCTIONS));
        }
        List<Expression> parts = new ArrayList<>();
        for (Element part : PmmlFaults.children(element)) {
          parts.add(expression(part));
        }
        yield new Expression.Apply(function, parts);
      }
      case String _ -> throw faults.unknown(element);
    };
  }

  private Predicate predicate(Element element) throws LearnRefused {
    String field = element.getAttribute("field");
    return switch (element.getLocalName()) {
      case "True" -> new Predicate.Always(true);
      case "False" -> new Predicate.Always(false);
      case "SimplePredicate" -> simple(element, field);
      case "SimpleSetPredicate" ->
          new Predicate.OfSet(
              field,
              element.getAttribute("booleanOperator").equals("isIn"),
              PmmlFaults.array(PmmlFaults.children(element).getFirst()),
              numbers.getOrDefault(field, false));
      case "CompoundPredicate" -> {
        String operator = element.getAttribute("booleanOperator");
        if (!List.of("and", "or", "xor").contains(operator)) {
          throw faults.wrong(
              element, "the operator '" + operator + "' is not known here", "and, or, xor");
        }
        List<Predicate> parts = new ArrayList<>();
        for (Element part : PmmlFaults.children(element)) {
          parts.add(predicate(part));
        }
        yield new Predicate.Compound(operator, parts);
      }
      case String _ -> throw faults.unknown(element);
    };
  }

  private Predicate simple(Element element, String field) throws LearnRefused {
    String value = element.getAttribute("value");
    boolean number = numbers.getOrDefault(field, false);
    Predicate.Operator operator =
        switch (element.getAttribute("operator")) {
          case "isMissing", "isNotMissing" -> Predicate.Operator.EQUAL;
          case "equal" -> Predicate.Operator.EQUAL;
          case "notEqual" -> Predicate.Operator.NOT_EQUAL;
          case "lessThan" -> Predicate.Operator.LESS;
          case "lessOrEqual" -> Predicate.Operator.AT_MOST;
          case "greaterThan" -> Predicate.Operator.MORE;
          case "greaterOrEqual" -> Predicate.Operator.AT_LEAST;
          case String _ -> throw faults.unknown(element);
        };
    if (element.getAttribute("operator").endsWith("issing")) {
      return new Predicate.Missing(field, element.getAttribute("operator").equals("isMissing"));
    }
    if (number) {
      faults.number(element, "value");
    }
    return new Predicate.Simple(field, operator, value, number);
  }
}
