import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view whose code is loaded only when it is first drawn: nothing stands there until then. */
export function onDemand<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  return (props) => {
    const [View, setView] = useState<FunctionComponent<Props>>();
    useEffect(() => void load().then((loaded) => setView(() => loaded)), []);
    return View ? <View {...props} /> : null;
  };
}
