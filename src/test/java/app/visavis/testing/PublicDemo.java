package app.visavis.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Another server than that of {@link VisavisTest}: with demo people, behind a proxy with https. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "VISAVIS_DEMO=true",
      "VISAVIS_DEMO_PASSWORD=" + PublicDemo.PASSWORD,
      "VISAVIS_BASE_URL=https://visavis.example",
      "VISAVIS_TRUSTED_PROXIES=127.0.0.0/8, ::1"
    })
@ContextConfiguration(initializers = EmptyDataFolder.class)
@Import(TestWiring.class)
public @interface PublicDemo {
  String PASSWORD = "a demo for everybody";
}
