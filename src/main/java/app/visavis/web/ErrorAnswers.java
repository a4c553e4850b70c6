package app.visavis.web;

import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every exception on its way to a caller. */
@RestControllerAdvice
class ErrorAnswers extends ResponseEntityExceptionHandler {}
