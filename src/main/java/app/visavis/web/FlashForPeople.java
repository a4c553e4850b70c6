package app.visavis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Keeps what is said once after a redirect for the page that a person sees: an open page looks
 * again by itself, and would take the words away from the one that is about to come.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashForPeople extends SessionFlashMapManager {
  /** Sent by pages that look again at themselves. */
  static final String LOOK = "Visavis-Live";

  @Override
  protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
    return request.getHeader(LOOK) == null ? super.retrieveFlashMaps(request) : null;
  }
}
