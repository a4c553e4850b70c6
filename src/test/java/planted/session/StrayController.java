package planted.session;

import org.springframework.web.bind.annotation.RestController;

@RestController
class StrayController {}
