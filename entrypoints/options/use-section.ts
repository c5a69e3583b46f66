import { useEffect, useState } from 'preact/hooks';
import { type Section, sectionOf } from './sections';

/** The section that the address names and what of it, also after Back, Forward and a changed address. */
export function useSection(): { readonly section: Section; readonly part: string | undefined } {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return { section: sectionOf(hash), part: hash.split('/')[1] };
}
