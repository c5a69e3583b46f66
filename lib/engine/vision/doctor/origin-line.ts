import type { Profile } from '../profiles/profile.ts';

/** What lets a server take an extension's requests: for this extension only, never for all. */
export function originLine({ originCure = '{origin}' }: Profile, ownOrigin: string): string {
  return originCure.replaceAll('{origin}', ownOrigin);
}
