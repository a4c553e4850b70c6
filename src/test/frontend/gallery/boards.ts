import type { Board, BoardView } from '../../../main/frontend/board/board-view';
import type { Drawn, Thing } from '../../../main/frontend/board/drawn';

const ink = { colour: 'ink', width: 5 } as const;
const curve = Array.from({ length: 60 }, (_, step) => [step * 12, Math.round(-150 * Math.sin(step / 9))]).flat();
const drawn: readonly Drawn[] = [
  { kind: 'box', x: 120, y: 90, z: 1, ...ink, w: 420, h: 260 },
  { kind: 'text', x: 150, y: 120, z: 2, colour: 'blue', size: 48, text: 'y = sin x\nfrom 0 to 2π' },
  { kind: 'arrow', x: 560, y: 220, z: 3, colour: 'red', width: 5, w: 240, h: 120 },
  { kind: 'line', x: 700, y: 700, z: 4, ...ink, w: 780, h: 0 },
  { kind: 'pen', x: 720, y: 700, z: 5, colour: 'green', width: 12, points: curve },
  { kind: 'ellipse', x: 1000, y: 100, z: 6, colour: 'orange', width: 5, w: 420, h: 180 },
  { kind: 'text', x: 1080, y: 160, z: 7, colour: 'ink', size: 48, text: 'مثال: الجيب.' },
];

const things = drawn.map((thing, place): Thing => ({ id: `thing-${place}`, drawn: thing }));

const page: BoardView = {
  open: true,
  page: 1,
  pages: 2,
  things,
  seen: things,
  mayDraw: true,
  state: 'ready',
  unsent: 0,
  canUndo: true,
  canRedo: false,
  trouble: null,
  openedByOther: true,
  otherDrewOn: null,
  drawnOn: true,
};

function nothing(): void {}

function board(view: Partial<BoardView>): Board {
  const actions = {
    toggle: nothing,
    close: nothing,
    turnTo: nothing,
    addPage: nothing,
    put: nothing,
    draft: nothing,
    remove: nothing,
    withdraw: nothing,
    undo: nothing,
    redo: nothing,
    addImage: async () => null,
  };
  const whole = { ...page, ...view };
  return { bookingId: 'b-1', view: whole, actions, subscribe: () => nothing, things: () => whole.things };
}

/** The whiteboard of each state of the call that shows one, by the state's name. */
export const boards: Readonly<Record<string, Board>> = {
  'call-board': board({}),
  'call-board-empty': board({ things: [], seen: [], pages: 1, openedByOther: false, canUndo: false }),
  'call-board-trouble': board({ state: 'lost', unsent: 3, otherDrewOn: 2 }),
  'call-board-unseen': board({ open: false, otherDrewOn: 1 }),
};
