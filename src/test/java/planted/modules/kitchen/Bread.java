package planted.modules.kitchen;

import planted.modules.garden.Herb;

public record Bread(Herb circle) {}
