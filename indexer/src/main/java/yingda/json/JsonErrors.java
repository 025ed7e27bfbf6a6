package yingda.json;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yingda.document.EnumWord;
import yingda.document.RejectedException;

/**
 * All that is wrong with a text. Jackson stops at the first field it can't read: that one is
 * replaced by something it can, and the rest is read again. Belongs to one thread.
 */
final class JsonErrors {
  private static final int MOST = 50;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String subject;
  private final List<JsonError> found = new ArrayList<>();

  private JsonErrors(String subject) {
    this.subject = subject;
  }

  /**
   * @param subject names the whole text
   * @param failure the first
   */
  static RejectedException all(
      String subject, ObjectReader reader, byte[] json, JacksonException failure) {
    JsonErrors errors = new JsonErrors(subject);
    JsonNode tree;
    try {
      tree = reader.readTree(json);
    } catch (JacksonException malformed) {
      return JsonError.of(failure).rejection(subject); // nobody knows what the rest says
    }
    JacksonException next = failure;
    for (int i = 0; i < MOST && errors.add(next) && replace(tree, next); i++) {
      try {
        Object unused = reader.readValue(tree);
        break;
      } catch (JacksonException further) {
        next = further;
      }
    }
    return errors.rejection();
  }

  /** What is inside of a field that was replaced is not what was sent. */
  private boolean add(JacksonException failure) {
    JsonError error = JsonError.of(failure);
    if (found.stream().noneMatch(one -> error.isInside(one))) {
      found.add(error);
    }
    return error.line() == 0;
  }

  private RejectedException rejection() {
    return RejectedException.of(found.stream().map(one -> one.rejection(subject)).toList());
  }

  /**
   * @return whether the rest can be read without what is wrong
   */
  private static boolean replace(JsonNode tree, JacksonException failure) {
    List<Reference> path = failure.getPath();
    JsonNode holder = tree;
    for (Reference step : path.subList(0, Math.max(0, path.size() - 1))) {
      holder = child(holder, step);
    }
    if (path.isEmpty()) {
      return false;
    }
    Reference last = path.getLast();
    boolean isReadable = failure instanceof MismatchedInputException;
    if (holder instanceof ObjectNode object && last.getPropertyName() != null) {
      if (!isReadable || failure instanceof UnrecognizedPropertyException) {
        return object.remove(last.getPropertyName()) != null;
      }
      JsonNode unused = object.replace(last.getPropertyName(), another(failure));
      return true;
    }
    if (isReadable && holder instanceof ArrayNode list && list.has(last.getIndex())) {
      JsonNode unused = list.set(last.getIndex(), another(failure));
      return true;
    }
    return false;
  }

  private static JsonNode child(JsonNode holder, Reference step) {
    return step.getPropertyName() == null
        ? holder.path(step.getIndex())
        : holder.path(step.getPropertyName());
  }

  /** A value of the type that was expected. */
  private static JsonNode another(JacksonException failure) {
    Class<?> type =
        failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    if (type == null || Map.class.isAssignableFrom(type) || type.isRecord()) {
      return NODES.objectNode();
    }
    if (Collection.class.isAssignableFrom(type)) {
      return NODES.arrayNode();
    }
    if (type.isEnum()) {
      return NODES.stringNode(EnumWord.of(type.getEnumConstants()[0]));
    }
    if (type == Instant.class || type == Period.class) {
      return NODES.stringNode(
          type == Instant.class ? Instant.EPOCH.toString() : Period.ZERO.toString());
    }
    if (type == boolean.class || type == Boolean.class) {
      return NODES.booleanNode(false);
    }
    return type == String.class ? NODES.stringNode("-") : NODES.numberNode(1);
  }
}
