import { useLayoutEffect, useRef } from 'preact/hooks';
import { isFinished, type Extraction } from '@/lib/extraction/extraction';
import type { Copied } from '@/lib/export/copied-result';

interface KeyboardProps {
  readonly shown: Extraction | undefined;
  /** What the copy key copies. */
  readonly toCopy: Copied | undefined;
  onStop(): void;
  readonly onBack: (() => void) | undefined;
  onFiles(files: readonly Blob[]): void;
}

/** Esc stops or goes back, the copy key copies the result where nothing is selected, paste and drop read. */
export function useKeyboard(props: KeyboardProps): void {
  // Set while drawing, not after: a key pressed right after a change must not meet what was before it.
  const latest = useRef(props);
  latest.current = props;
  // With the first drawing, not some frames after it: what a quick hand drops meanwhile must not be lost.
  useLayoutEffect(() => {
    const controller = new AbortController();
    const listen = <Name extends keyof DocumentEventMap>(
      name: Name,
      listener: (event: DocumentEventMap[Name]) => void,
    ) => document.addEventListener(name, listener, { signal: controller.signal });
    listen('keydown', (event) => {
      const { shown, onBack, onStop } = latest.current;
      if (event.key !== 'Escape' || !(shown ?? onBack)) return;
      event.preventDefault();
      const menu = document.querySelector('details[open]');
      if (menu) {
        // What has the focus in it goes with it.
        menu.querySelector('summary')?.focus();
        menu.removeAttribute('open');
      } else if (!shown || isFinished(shown)) onBack?.();
      else onStop();
    });
    listen('copy', (event) => {
      const { toCopy } = latest.current;
      // Of a value that is being written over, its own selection is meant.
      const isTyping =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!toCopy || isTyping || getSelection()?.toString()) return;
      event.clipboardData?.setData('text/plain', toCopy.text);
      if (toCopy.html !== undefined) event.clipboardData?.setData('text/html', toCopy.html);
      event.preventDefault();
    });
    listen('dragover', (event) => event.preventDefault());
    listen('paste', (event) => take(event, event.clipboardData, latest.current.onFiles));
    listen('drop', (event) => take(event, event.dataTransfer, latest.current.onFiles));
    return () => controller.abort();
  }, []);
}

function take(event: Event, data: DataTransfer | null, onFiles: (files: readonly Blob[]) => void): void {
  const files = [...(data?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  onFiles(files);
}
