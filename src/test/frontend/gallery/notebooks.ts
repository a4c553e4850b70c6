import type { Notes, NotesView } from '../../../main/frontend/notes/notes-view';

const page: NotesView = {
  open: true,
  text: 'Slept better this week, twice through the night.\n\n[04:10] tells about the phone call\n[12:34] breathing exercise, went well\n\nPlan:\nTwice a day, diary until next time.',
  state: 'saved',
  theirs: null,
  shared: 'nothing',
  marked: null,
};

function nothing(): void {}

function notes(view: Partial<NotesView>): Notes {
  const actions = {
    toggle: nothing,
    close: nothing,
    write: nothing,
    mark: nothing,
    add: nothing,
    keepMine: nothing,
    takeTheirs: nothing,
    share: nothing,
    takeBack: nothing,
  };
  return { view: { ...page, ...view }, actions, subscribe: () => nothing };
}

/** The notes of each state of the call that shows them, by the state's name. */
export const notebooks: Readonly<Record<string, Notes>> = {
  'call-notes': notes({}),
  'call-notes-shared': notes({ shared: 'older', state: 'unreachable' }),
  'call-notes-changed': notes({ state: 'changed', theirs: 'Slept badly.\nCalled his brother.' }),
};
