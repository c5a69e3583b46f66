import { browser } from '@/lib/webext/browser';

/** What this page was opened for. */
interface OpenedFor {
  /** The tab that was in front. */
  readonly tabId: number | undefined;
  /** Whether that was in a private window, or this page is. */
  readonly isPrivate: boolean;
}

/** Reads it from the page's own address. */
export const openedFor: OpenedFor = read(new URLSearchParams(location.search));

function read(search: URLSearchParams): OpenedFor {
  const tabId = Number(search.get('tabId') ?? '-1');
  return {
    tabId: Number.isInteger(tabId) && tabId >= 0 ? tabId : undefined,
    isPrivate: search.has('private') || browser.extension.inIncognitoContext === true,
  };
}
