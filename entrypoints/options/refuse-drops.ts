/**
 * Refuses files that are dropped where no section takes them: the browser would open them in place of the page, with all
 * that is typed in it.
 */
export function refuseDrops(page: Window): void {
  for (const kind of ['dragover', 'drop'] as const) {
    // At the window, after every section has had its say.
    page.addEventListener(kind, (event) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    });
  }
}
