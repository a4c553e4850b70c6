/** The whole page, so that menus and questions come along. Phones of one kind have it for videos only: there it is not offered. */
export const fullScreen = {
  get possible(): boolean {
    return document.fullscreenEnabled === true;
  },

  get on(): boolean {
    return document.fullscreenElement !== null;
  },

  /** From a press. A browser that says no shows the page as before, which tells enough. */
  toggle(): void {
    const change = this.on ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    change.catch(() => undefined);
  },

  leave(): void {
    if (this.on) this.toggle();
  },
};
