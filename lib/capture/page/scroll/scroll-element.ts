import type { ElementHint, ScrollReply, ScrollRequest } from '../../page-messages.ts';
import { frameMatrix } from '../placement.ts';
import { ScrollSession } from './scroll-session.ts';

/** One at a time: a page cannot be in two places. */
let session: ScrollSession | undefined;

/**
 * Answers the background while it captures a picture that is larger than the view.
 *
 * @param find gives the element that a hint means.
 */
export async function scrollElement(
  request: ScrollRequest,
  find: (hint: ElementHint) => Element | undefined,
): Promise<ScrollReply> {
  if (request.type === 'scroll-start') return start(request.session, find(request.hint));
  // Late news of a session that another has followed is not about this one.
  if (session?.id !== request.session) return { kind: 'stopped', by: 'end' };
  if (request.type === 'scroll-step') return session.step(request.to);
  if (request.type === 'scroll-end') session.end('end');
  return session.look();
}

function start(id: string, picture: Element | undefined): ScrollReply {
  session?.end('end');
  // Under a frame of another site nobody can say where in the view the picture is.
  if (!picture || !frameMatrix(window)) return { kind: 'not-found' };
  session = new ScrollSession(id, picture);
  return session.look();
}
