import type { ModelRow, Profile } from './profile.ts';

/** What is known of a model by its id; undefined where nothing is. */
export function modelRow(profile: Profile, model: string): ModelRow | undefined {
  return profile.models.rows.find(({ pattern }) => new RegExp(pattern, 'iu').test(model));
}
