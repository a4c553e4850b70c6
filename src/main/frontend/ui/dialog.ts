/** Opens the page's dialog of that id, with nothing answered yet. */
export function openDialog(id: string): void {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.returnValue = '';
  dialog.showModal();
}

/** Whether the dialog that just closed was answered so. */
export function wasAnswered(event: Event, value: string): boolean {
  return (event.currentTarget as HTMLDialogElement).returnValue === value;
}
