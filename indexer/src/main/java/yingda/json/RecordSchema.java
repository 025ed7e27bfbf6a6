package yingda.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import yingda.document.EnumWord;

/**
 * Takes from the record itself what else would stand in annotations: a component that is not {@code
 * Nullable} is required, but a list or map left out is empty; an enum goes by its word.
 */
final class RecordSchema extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return member instanceof AnnotatedParameter parameter
        ? !isNullable(parameter) && !isCollection(parameter)
        : super.hasRequiredMarker(config, member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    JsonSetter.Value info = super.findSetterInfo(config, annotated);
    if (!(annotated instanceof AnnotatedParameter parameter) || isNullable(parameter)) {
      return info;
    }
    return info.withValueNulls(isCollection(parameter) ? Nulls.AS_EMPTY : Nulls.FAIL);
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
    for (int i = 0; i < values.length; i++) {
      names[i] = EnumWord.of(values[i]);
    }
    return names;
  }

  private static boolean isCollection(AnnotatedParameter parameter) {
    Class<?> type = parameter.getRawType();
    return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
  }

  private static boolean isNullable(AnnotatedParameter parameter) {
    return parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
        && constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
            Nullable.class);
  }
}
