package planted.modules.kitchen.drawer;

public record Spoon() {}
