/** How long a started download may still need its data, in ms. */
const handOverMs = 10_000;

/** Saves a blob as a file, by the browser's own download: no permission is needed from a page. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), handOverMs);
}
