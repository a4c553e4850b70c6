import { Idiomorph } from 'idiomorph';

/** An element whose inside is its own affair: it follows its attributes. */
export interface Follows extends HTMLElement {
  attributesChanged?(): void;
}

/**
 * Makes a part of the page what the server says it is now, and leaves alone what a person is at: the focus, what is half
 * typed, an open dialog with the card around it, what is unfolded. Returns whether anything is different.
 */
export function morph(old: Element, fresh: Element): boolean {
  const before = old.innerHTML;
  Idiomorph.morph(old, fresh, {
    morphStyle: 'outerHTML',
    ignoreActiveValue: true,
    restoreFocus: true,
    callbacks: {
      beforeNodeMorphed: (node, next) => !isLeftAlone(node, next),
      beforeNodeRemoved: (node) => !holdsOpenDialog(node),
      beforeAttributeUpdated: (name, node) => !(name === 'open' && node instanceof HTMLDetailsElement),
    },
  });
  return old.innerHTML !== before;
}

function isLeftAlone(node: Node, next: Node): boolean {
  if (!(node instanceof HTMLElement) || !(next instanceof HTMLElement)) return false;
  if (node instanceof HTMLDialogElement) return node.open;
  // Written differently each time, and the old one still holds.
  if (node.matches('input[name="_csrf"]')) return true;
  if (!node.localName.includes('-')) return false;
  takeAttributes(node, next);
  return true;
}

function takeAttributes(node: Follows, next: HTMLElement): void {
  let different = false;
  for (const { name, value } of next.attributes) {
    if (node.getAttribute(name) === value) continue;
    node.setAttribute(name, value);
    different = true;
  }
  if (different) node.attributesChanged?.();
}

function holdsOpenDialog(node: Node): boolean {
  return node instanceof Element && (node.matches('dialog[open]') || node.querySelector('dialog[open]') !== null);
}
