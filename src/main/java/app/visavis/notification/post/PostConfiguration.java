package app.visavis.notification.post;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class PostConfiguration {
  @Bean
  MailSettings mailSettings(Environment environment) {
    return MailSettings.from(environment);
  }

  @Bean
  Post post(MailSettings settings) {
    return settings
        .smtp()
        .<Post>map(server -> new SmtpPost(server, settings.from()))
        .orElseGet(() -> new FolderPost(settings.folder(), settings.from()));
  }
}
