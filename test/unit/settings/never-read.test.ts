import { describe, expect, it } from 'vitest';
import { isNeverReadAddress } from '../../../lib/settings/never-read.ts';

describe('sites never to be read', () => {
  it.each([
    ['bank.example', 'https://bank.example/account?id=1'],
    ['bank.example', 'http://www.bank.example/'],
    ['bank.example', 'https://secure.login.bank.example:8443/'],
    ['www.bank.example', 'https://bank.example/'],
    ['*.bank.example', 'https://bank.example/'],
    ['https://bank.example/some/page', 'https://bank.example/other'],
    ['BANK.example ', 'https://bank.example/'],
    ['bank.example', 'https://bank.example./'],
    ['bank.example.', 'https://bank.example/'],
    ['bücher.example', 'https://xn--bcher-kva.example/'],
    ['bank.example', 'view-source:https://bank.example/'],
    ['bank.example', 'blob:https://bank.example/0b7c'],
    ['127.0.0.1', 'http://127.0.0.1:8080/'],
  ])('%s covers %s', (line, address) => {
    expect(isNeverReadAddress(['other.example', line], address)).toBe(true);
  });

  it.each([
    ['bank.example', 'https://notbank.example/'],
    ['bank.example', 'https://bank.example.evil.example/'],
    ['bank.example', 'https://evil.example/?bank.example'],
    ['bank.example', 'https://bank.example@evil.example/'],
    ['not a site', 'https://not.example/'],
    ['', 'https://bank.example/'],
    ['bank.example', 'about:blank'],
    ['bank.example', 'no address'],
  ])('%j does not cover %s', (line, address) => {
    expect(isNeverReadAddress([line], address)).toBe(false);
  });
});
