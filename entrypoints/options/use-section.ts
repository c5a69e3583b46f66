import { useEffect, useState } from 'preact/hooks';
import { type Section, sectionOf } from './sections';

/** The section that the address names, also after Back, Forward and a changed address. */
export function useSection(): Section {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return sectionOf(hash);
}
