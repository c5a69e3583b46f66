import { onDemand } from './on-demand';

/** The passphrase's form, which few people ever see in the popup. */
export const UnlockOnDemand = onDemand(() =>
  import('@/components/unlock-form').then(({ UnlockForm }) => UnlockForm),
);
