package app.visavis;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Date;

/** Recognises code that asks the machine for the time instead of the injected {@link Clock}. */
final class OwnClock {
  private OwnClock() {}

  static boolean isAsked(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && (asksJavaTime(target) || asksTheOldWay(target));
  }

  private static boolean asksJavaTime(CodeUnitAccessTarget target) {
    var isHandedAClock =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return target.getOwner().getPackageName().equals("java.time")
        && target.getName().matches("now|system.*|tick[A-Z].*")
        && !isHandedAClock;
  }

  private static boolean asksTheOldWay(CodeUnitAccessTarget target) {
    var isEmptyDate =
        target.getOwner().isEquivalentTo(Date.class)
            && target.getName().equals("<init>")
            && target.getRawParameterTypes().isEmpty();
    return isEmptyDate || target.getFullName().startsWith("java.lang.System.currentTimeMillis");
  }
}
