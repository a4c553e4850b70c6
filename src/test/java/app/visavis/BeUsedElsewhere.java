package app.visavis;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * A public type that no other package uses, nor gets from a public method, should not be public.
 */
final class BeUsedElsewhere extends ArchCondition<JavaClass> {
  static final BeUsedElsewhere BY_ANOTHER_PACKAGE = new BeUsedElsewhere();

  private BeUsedElsewhere() {
    super("be used by another package");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    var isUsed = isUsedByAnotherPackage(type) || isInAPublicSignature(type);
    events.add(
        new SimpleConditionEvent(
            type, isUsed, type.getName() + " is public, and only its own package uses it"));
  }

  private static boolean isUsedByAnotherPackage(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .map(dependency -> dependency.getOriginClass().getPackageName())
        .anyMatch(user -> !user.equals(type.getPackageName()));
  }

  private static boolean isInAPublicSignature(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .filter(owner -> !owner.equals(type))
        .flatMap(owner -> owner.getMethods().stream())
        .anyMatch(method -> isPublic(method) && method.getAllInvolvedRawTypes().contains(type));
  }

  private static boolean isPublic(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.PUBLIC)
        && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
  }
}
