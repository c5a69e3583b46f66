import { cssRect, viewport } from '@/lib/messaging/page-answers';
import { z } from '@/lib/zod';
import { sessionRecord } from '@/lib/webext/session-storage';

/** The most tabs whose last region is remembered. */
const mostTabs = 50;

const region = z.object({ tabId: z.number(), rect: cssRect, viewport });
type Region = z.infer<typeof region>;

/** Rectangles only, in memory, for as long as the browser runs. */
const regions = sessionRecord('last-regions', (stored) => z.array(region).parse(stored ?? []));

/** The region last taken in a tab, for "Again". */
export async function lastRegion(tabId: number): Promise<Region | undefined> {
  return (await regions.load()).find((each) => each.tabId === tabId);
}

/** Remembers a region as the last one of its tab. */
export async function rememberRegion(last: Region): Promise<void> {
  const others = (await regions.load()).filter((each) => each.tabId !== last.tabId);
  await regions.save([...others.slice(1 - mostTabs), last]);
}
