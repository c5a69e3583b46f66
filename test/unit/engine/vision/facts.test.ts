import { expect, it } from 'vitest';
import { factsPage } from './facts-page.ts';

it('is what docs/engine-facts.md says of the services', async () => {
  await expect(factsPage()).toMatchFileSnapshot('../../../../docs/engine-facts.md');
});
