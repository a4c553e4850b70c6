package planted.session;

import app.visavis.common.Problem;

class ThrowsProblem {
  void refuse() {
    throw Problem.notFound();
  }
}
