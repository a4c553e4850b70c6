package app.visavis.account.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** Which paths are open, and what everything else needs. The security headers are set by web. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
  /** Nobody reads a timer around each of a dozen filters. */
  @Bean
  SecurityObservationSettings noTimersAroundFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * Files for everybody that caches may keep: no cookie may ever be set with them. And the calls of
   * Agora, who has no cookie either: each is signed.
   */
  @Bean
  @Order(1)
  SecurityFilterChain openFiles(HttpSecurity http) throws Exception {
    return http.securityMatcher(
            "/assets/**",
            "/favicon.svg",
            "/health/**",
            "/openapi.json",
            "/calendar/*.ics",
            "/api/agora/notifications")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain everythingElse(
      HttpSecurity http,
      SessionSecurityContext contexts,
      CsrfTokenRepository csrfTokens,
      Refusals refusals)
      throws Exception {
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(
                    "/login", "/login/demo", "/api/login", "/invitation", "/language", "/error")
                .permitAll()
                .anyRequest()
                .authenticated())
        .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
        .securityContext(context -> context.securityContextRepository(contexts))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .build();
  }
}
