/** The board of an appointment on a page of its own: to look at and to save. */
export class VisavisKeptBoard extends HTMLElement {
  connectedCallback(): void {
    void this.#begin(this.dataset['booking'] ?? '');
  }

  async #begin(bookingId: string): Promise<void> {
    const [{ VisavisBoard }, { keptBoard }] = await Promise.all([
      import('../ui/visavis-board'),
      import('./kept-board'),
    ]);
    const element = new VisavisBoard();
    element.className = 'board';
    element.board = await keptBoard(bookingId);
    this.replaceChildren(element);
  }
}

customElements.define('visavis-kept-board', VisavisKeptBoard);
