package app.visavis;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import app.visavis.common.Problem;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** A rule of this code base, and the class under {@code planted} that breaks it on purpose. */
enum HouseRule {
  TIME_IS_PASSED_IN(
      noClasses()
          .that()
          .doNotBelongToAnyOf(Visavis.class)
          .should()
          .accessTargetWhere(describe("asks the machine for the time", OwnClock::isAsked)),
      "session.OwnTime"),

  A_NAME_SAYS_WHAT_THE_THING_IS(
      noClasses().should().haveNameMatching(".*(Manager|Utils?|Helper|Impl)"),
      "session.SessionManager"),

  THE_DOMAIN_KNOWS_NOTHING_OF_PAGES(
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", Edges.SIGN_IN, "..signaling..")
          .and()
          .doNotBelongToAnyOf(Problem.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.web..", "org.springframework.http..", "jakarta.servlet.."),
      "session.PageInTheDomain"),

  ONLY_WEB_PACKAGES_ANSWER_REQUESTS(
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", Edges.SIGN_IN)
          .should()
          .beMetaAnnotatedWith(Controller.class)
          .orShould()
          .beMetaAnnotatedWith(ControllerAdvice.class),
      "session.StrayController"),

  A_REFUSAL_IS_A_RESULT_UNTIL_IT_REACHES_THE_WEB(
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", Edges.SIGN_IN)
          .and()
          .doNotBelongToAnyOf(Problem.class)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Problem.class),
      "session.ThrowsProblem"),

  PAGES_ASK_THE_DOMAIN_AND_NOT_THE_DATABASE(
      noClasses()
          .that()
          .resideInAPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.jdbc..", "java.sql.."),
      "web.QueryInThePage"),

  MEDIA_KNOWS_NO_APPOINTMENTS(
      noClasses()
          .that()
          .resideInAPackage("..media..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..booking..", "..account..", "..session.."),
      "media.KnowsAppointments"),

  PUBLIC_IS_FOR_OTHERS(
      classes()
          .that()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .and(describe("are no record for a template", type -> !HouseRule.isForTemplate(type)))
          .and()
          .doNotBelongToAnyOf(Visavis.class)
          .should(BeUsedElsewhere.BY_ANOTHER_PACKAGE),
      "store.PublicForNobody"),

  /** Those with a fixed delay share one thread, and whatever one waits for all of them wait for. */
  ROUNDS_DO_NOT_WAIT_FOR_EACH_OTHER(
      noMethods().should().beAnnotatedWith(describe("a fixed delay", HouseRule::hasFixedDelay)),
      "session.WaitsForOthers"),

  PARTS_ARE_HANDED_IN_BY_CONSTRUCTOR(
      noFields().should().beAnnotatedWith(Autowired.class), "session.FieldInjection"),

  SETTINGS_COME_FROM_VALIDATED_RECORDS(
      noClasses().should().callMethod(System.class, "getenv", String.class),
      "session.ReadsEnvironment"),

  /** Except before there is a log, and for a password that must not be in it. */
  WORDS_TO_THE_OPERATOR_GO_TO_THE_LOG(
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.(SettingsFaults|DemoStart)")
          .should(ACCESS_STANDARD_STREAMS),
      "session.Prints");

  /** Signing in is an affair of requests, cookies and forms from end to end. */
  private static final class Edges {
    static final String SIGN_IN = "..account.signin..";
  }

  private final ArchRule rule;
  private final String breach;

  HouseRule(ArchRule rule, String breach) {
    this.rule = rule;
    this.breach = breach;
  }

  /** Templates read public types only. */
  private static boolean isForTemplate(JavaClass type) {
    return type.isRecord() && type.getPackageName().endsWith(".web");
  }

  private static boolean hasFixedDelay(JavaAnnotation<?> annotation) {
    return annotation.getRawType().isEquivalentTo(Scheduled.class)
        && !(annotation.as(Scheduled.class).fixedDelayString().isEmpty()
            && annotation.as(Scheduled.class).fixedDelay() < 0);
  }

  ArchRule rule() {
    return rule;
  }

  String breach() {
    return "planted." + breach;
  }
}
