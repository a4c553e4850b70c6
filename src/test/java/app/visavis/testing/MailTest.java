package app.visavis.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** As {@link VisavisTest}, with a mail server. Mails leave only when the test sends the postman. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "VISAVIS_DEMO=false",
      "visavis.closing.pause=1d",
      "visavis.attendance.keep=1d",
      "visavis.mail.pause=365d"
    })
@ContextConfiguration(initializers = {EmptyDataFolder.class, MailServer.class})
@Import(TestWiring.class)
public @interface MailTest {}
