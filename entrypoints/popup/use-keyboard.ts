import { useEffect } from 'preact/hooks';
import { isFinished, type Extraction } from '@/lib/extraction/extraction';

interface KeyboardProps {
  readonly shown: Extraction | undefined;
  onStop(): void;
  readonly onBack: (() => void) | undefined;
  onFile(file: Blob): void;
}

/** Esc stops or goes back, the copy key copies the result where nothing is selected, paste and drop read. */
export function useKeyboard({ shown, onStop, onBack, onFile }: KeyboardProps): void {
  useEffect(() => {
    const listeners = {
      keydown: (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !shown) return;
        event.preventDefault();
        if (isFinished(shown)) onBack?.();
        else onStop();
      },
      copy: (event: ClipboardEvent) => {
        if (shown?.status !== 'done' || getSelection()?.toString()) return;
        event.clipboardData?.setData('text/plain', shown.result.output.text);
        event.preventDefault();
      },
      paste: (event: ClipboardEvent) => take(event, event.clipboardData, onFile),
      dragover: (event: DragEvent) => event.preventDefault(),
      drop: (event: DragEvent) => take(event, event.dataTransfer, onFile),
    };
    for (const [name, listener] of Object.entries(listeners))
      document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        document.removeEventListener(name, listener as EventListener);
      }
    };
  }, [shown, onStop, onBack, onFile]);
}

function take(event: Event, data: DataTransfer | null, onFile: (file: Blob) => void): void {
  const file = data?.files[0];
  if (!file) return;
  event.preventDefault();
  onFile(file);
}
