package yingda.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Publishers;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.knowledge.PretrainedEncoder;
import yingda.usage.Retention;
import yingda.usage.UsageLog;
import yingda.webhooks.WebhookService;

/** Every use case asks first who wants it. */
class ApplicationTest {
  private static final Caller NOBODY = new Caller("外人", Set.of(), Audience.PUBLIC, Set.of());

  /** What is open to everybody. */
  private static final Set<String> OPEN =
      Set.of(
          "PictureLibrary.show",
          "ServiceHealth.probe",
          "ServiceHealth.awaitSequence",
          "UsageReporting.logging",
          "WebhookAdministration.figures");

  private static WebhookService webhooks(KnowledgeBase knowledge, Clock clock) {
    return new WebhookService(
        knowledge.directory().openWebhooks(),
        knowledge.store(),
        knowledge.usage(),
        knowledge::applied,
        new WebhookService.Options(false, WebhookService.Options.TIMEOUT, Retention.DEFAULT, ""),
        clock);
  }

  /** What is called where the service is put together, and by nobody who asks. */
  private static final Set<String> WIRING =
      Set.of("ServiceHealth.warnAlso", "ServiceHealth.tolerate");

  @Test
  void nobodyMayDoWhatNeedsAPermission(@TempDir Path data) {
    Clock clock = Clock.systemUTC();
    try (KnowledgeBase knowledge = KnowledgeBase.open(new DataDirectory(data), clock);
        UsageLog usage = new UsageLog(knowledge.usage(), Retention.DEFAULT, clock);
        Access access = Access.over(knowledge.directory().openAccess(), Access.KEPT, clock);
        WebhookService webhooks = webhooks(knowledge, clock)) {
      Application app =
          Application.of(knowledge, usage, access, webhooks, Publishers.EVERYBODY, clock);
      Stream<Object> useCases =
          Stream.concat(
              Arrays.stream(Application.class.getRecordComponents())
                  .map(component -> called(component.getAccessor(), app)),
              Stream.of(
                  new DirectoryAnswering(knowledge.directory(), clock, line -> {}),
                  new FileChecking(clock),
                  new IndexRebuilding(knowledge),
                  new QualityMeasurement(null, PretrainedEncoder.NONE)));
      useCases.forEach(ApplicationTest::refusesNobody);
    }
  }

  private static void refusesNobody(Object useCase) {
    List<Method> methods =
        Arrays.stream(useCase.getClass().getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .toList();
    assertThat(methods).as(useCase.getClass().getSimpleName()).isNotEmpty();
    for (Method method : methods) {
      String name = useCase.getClass().getSimpleName() + "." + method.getName();
      if (WIRING.contains(name)) {
        continue;
      }
      assertThat(method.getParameterTypes()[0]).as(name).isEqualTo(Caller.class);
      if (!OPEN.contains(name)) {
        assertThat(called(method, useCase, arguments(method)))
            .as(name)
            .isInstanceOfSatisfying(
                RejectedException.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.FORBIDDEN));
      }
    }
  }

  /** Nothing but the caller: who may not is refused before anything else is looked at. */
  private static Object[] arguments(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(
            type ->
                type == Caller.class
                    ? NOBODY
                    : type == int.class
                        ? (Object) 0
                        : type == long.class ? (Object) 0L : type == boolean.class ? false : null)
        .toArray();
  }

  /** What it returns or throws. */
  private static @Nullable Object called(Method method, Object owner, Object... arguments) {
    try {
      return method.invoke(owner, arguments);
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
