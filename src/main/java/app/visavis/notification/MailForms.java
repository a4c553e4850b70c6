package app.visavis.notification;

import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Gives letters their two forms. An engine of its own: that of the pages knows no plain text. */
@Component
class MailForms {
  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  MailForms(MessageSource texts) {
    engine.setTemplateEngineMessageSource(texts);
    engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
    engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
  }

  String html(Letter letter) {
    return engine.process("booking.html", context(letter));
  }

  String text(Letter letter) {
    return engine.process("booking.txt", context(letter));
  }

  private static Context context(Letter letter) {
    return new Context(letter.language().locale(), Map.of("letter", letter));
  }

  private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/mail/");
    resolver.setResolvablePatterns(Set.of("*" + ending));
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }
}
