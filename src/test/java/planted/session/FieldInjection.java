package planted.session;

import org.springframework.beans.factory.annotation.Autowired;

class FieldInjection {
  @Autowired Object hidden;
}
