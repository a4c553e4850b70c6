package planted.modules.garden;

import planted.modules.kitchen.Bread;

public record Herb(Bread undeclared) {}
