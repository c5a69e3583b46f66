import { describe, expect, it } from 'vitest';
import { senderClass } from '../../../lib/messaging/sender-class.ts';

const own = { id: 'own', origin: 'chrome-extension://own' };

describe('senderClass [T02 T03]', () => {
  it.each([
    ['the popup', { id: 'own', origin: own.origin }, 'extension-page'],
    ['the popup page in a tab', { id: 'own', origin: own.origin, tab: {} }, 'extension-page'],
    ['the capture script', { id: 'own', origin: 'https://shop.example', tab: {} }, 'page-script'],
    [
      'a script that names our address',
      { id: 'own', url: `${own.origin}/popup.html`, origin: 'https://evil.example', tab: {} },
      'page-script',
    ],
    ['another extension', { id: 'other', origin: 'chrome-extension://other' }, 'stranger'],
    ['another extension with our origin', { id: 'other', origin: own.origin }, 'stranger'],
    ['nobody', {}, 'stranger'],
    ['no tab and no origin', { id: 'own' }, 'stranger'],
  ])('%s', (_name, sender, expected) => {
    expect(senderClass(sender, own)).toBe(expected);
  });
});
