import { useEffect, useRef } from 'preact/hooks';
import { filesDropped, type NamedFile } from './files-in';

/** Takes files and folders that the person drops anywhere on the page. */
export function useDrop(onFiles: (files: readonly NamedFile[]) => void): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const onDragOver = (event: DragEvent) => event.preventDefault();
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) void filesDropped(event.dataTransfer).then((files) => latest.current(files));
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
}
