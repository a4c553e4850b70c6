package planted.modules.cellar;

import planted.modules.kitchen.drawer.Spoon;

record Thief(Spoon inside) {}
