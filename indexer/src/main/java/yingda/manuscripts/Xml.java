package yingda.manuscripts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Elements of an XML file by their local names, whatever their namespaces are. */
final class Xml {
  private Xml() {}

  /** Its outermost element; document types and what lies outside are not read. */
  static Element root(InputStream bytes) throws IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(SILENT);
      return builder.parse(bytes).getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }

  private static final ErrorHandler SILENT =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {}

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
          throw e;
        }
      };

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> name.equals(child.getLocalName())).toList();
  }

  /** Along a path of names, null where one is not there. */
  static @Nullable Element child(@Nullable Element parent, String... path) {
    Element found = parent;
    for (String name : path) {
      if (found == null) {
        return null;
      }
      found = children(found, name).stream().findFirst().orElse(null);
    }
    return found;
  }

  /** All below an element. */
  static List<Element> below(Element parent, String name) {
    List<Element> below = new ArrayList<>();
    for (Element child : children(parent)) {
      if (name.equals(child.getLocalName())) {
        below.add(child);
      }
      below.addAll(below(child, name));
    }
    return below;
  }

  /** The value of an attribute of whatever namespace, null if it is not there. */
  static @Nullable String attribute(@Nullable Element element, String name) {
    if (element == null) {
      return null;
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (name.equals(attribute.getLocalName())) {
        return attribute.getNodeValue();
      }
    }
    return null;
  }

  /** The {@code val} at the end of a path, null if it is not there. */
  static @Nullable String value(@Nullable Element parent, String... path) {
    return attribute(child(parent, path), "val");
  }

  static int number(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
