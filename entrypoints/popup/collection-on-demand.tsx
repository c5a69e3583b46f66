import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CollectionViewProps } from '@/components/collection-view';

/** The table of what was collected, loaded only where something is being collected. */
export function CollectionOnDemand(props: CollectionViewProps) {
  const [View, setView] = useState<FunctionComponent<CollectionViewProps>>();
  useEffect(() => {
    void import('@/components/collection-view').then((loaded) => setView(() => loaded.CollectionView));
  }, []);
  return View ? <View {...props} /> : null;
}
