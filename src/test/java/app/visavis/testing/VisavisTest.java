package app.visavis.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the whole server on a free port over a real PostgreSQL, with a clock that the test moves.
 * What goes by the clock there waits, since a test moves the clock by hours within a second. All
 * such tests share one server, so each makes its own people and looks at nobody else's rows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"VISAVIS_DEMO=false", "visavis.closing.pause=1d", "visavis.attendance.keep=1d"})
@ContextConfiguration(initializers = EmptyDataFolder.class)
@Import(TestWiring.class)
public @interface VisavisTest {}
