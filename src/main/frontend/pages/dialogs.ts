/** `data-opens="id"` on a button opens that dialog; closing is the browser's own `method="dialog"` and Escape. */
export function openDialogsFrom(page: Document): void {
  page.addEventListener('click', (event) => {
    const opener = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-opens]') : null;
    const dialog = opener === null ? null : page.getElementById(opener.dataset['opens'] ?? '');
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  });
}
