package app.visavis.web;

import app.visavis.common.BaseUrl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  @Bean
  WebSettings webSettings(Environment environment) {
    return WebSettings.from(environment);
  }

  @Bean
  BaseUrl baseUrl(WebSettings settings) {
    return settings.baseUrl();
  }
}
