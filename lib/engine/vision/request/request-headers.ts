import type { ApiRequest } from '../../../net/api-request.ts';
import type { Profile } from '../profiles/profile.ts';

/** A request's headers: what comes back, what goes out, and the key in the service's own header. */
export function requestHeaders(
  profile: Profile,
  key: string | undefined,
  accept: 'text/event-stream' | 'application/json',
): ApiRequest['headers'] {
  const secret = key === undefined || key === '' ? profile.key.placeholder : key;
  const authorization = secret === undefined ? {} : keyHeader(profile, secret);
  return { accept, ...authorization };
}

function keyHeader(profile: Profile, secret: string): ApiRequest['headers'] {
  return profile.key.header === 'api-key' ? { 'api-key': secret } : { authorization: `Bearer ${secret}` };
}
