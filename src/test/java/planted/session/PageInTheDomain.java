package planted.session;

import org.springframework.http.HttpStatus;

record PageInTheDomain(HttpStatus status) {}
