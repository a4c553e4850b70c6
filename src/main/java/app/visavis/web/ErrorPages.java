package app.visavis.web;

import app.visavis.common.ProgramPaths;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the container sends what failed, also before or after our own code. */
@Controller
class ErrorPages implements ErrorController {
  @RequestMapping("/error")
  Object show(HttpServletRequest request) {
    var status = status(request);
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return path instanceof String text && ProgramPaths.contains(text)
        ? problem(status, request)
        : page(status, request);
  }

  private static ResponseEntity<Object> problem(HttpStatus status, HttpServletRequest request) {
    var problem = ErrorWords.problem(status);
    problem.setProperty("requestId", RequestIds.of(request));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ModelAndView page(HttpStatus status, HttpServletRequest request) {
    var model = Map.of("status", status.value(), "support", RequestIds.of(request));
    return new ModelAndView("error", model, status);
  }

  /** Somebody who types the address of this page finds nothing. */
  private static HttpStatus status(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var known = status instanceof Integer number ? HttpStatus.resolve(number) : null;
    if (status == null) {
      return HttpStatus.NOT_FOUND;
    }
    return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
  }
}
