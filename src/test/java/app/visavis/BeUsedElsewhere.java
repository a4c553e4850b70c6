package app.visavis;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A public type that no other package uses should be package-private. */
final class BeUsedElsewhere extends ArchCondition<JavaClass> {
  static final BeUsedElsewhere BY_ANOTHER_PACKAGE = new BeUsedElsewhere();

  private BeUsedElsewhere() {
    super("be used by another package");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    var isUsed =
        type.getDirectDependenciesToSelf().stream()
            .map(dependency -> dependency.getOriginClass().getPackageName())
            .anyMatch(user -> !user.equals(type.getPackageName()));
    events.add(
        new SimpleConditionEvent(
            type, isUsed, type.getName() + " is public, and only its own package uses it"));
  }
}
