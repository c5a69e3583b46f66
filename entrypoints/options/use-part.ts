import { useEffect } from 'preact/hooks';

/** How long a part may take to be drawn, in ms: some sections load their code when one comes to them. */
const patienceMs = 3000;

/** Brings what the address names of a section into view, and puts the focus there. */
export function useShownPart(section: string, part: string | undefined): void {
  useEffect(() => {
    if (part === undefined || showPart(part)) return undefined;
    const observer = new MutationObserver(() => showPart(part) && observer.disconnect());
    observer.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), patienceMs);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [section, part]);
}

function showPart(part: string): boolean {
  const name = CSS.escape(part);
  const found = document.querySelector<HTMLElement>(
    ['id', 'data-engine', 'data-id', 'data-task'].map((attribute) => `main [${attribute}="${name}"]`).join(),
  );
  if (!found) return false;
  found.scrollIntoView({ block: 'center' });
  // What takes no focus by itself is read out where it begins.
  if (!found.matches('button, input, select, textarea, a')) found.tabIndex = -1;
  found.focus({ preventScroll: true });
  return true;
}
