import { describe, expect, it } from 'vitest';
import { hostPattern, isHostOf, matchPatterns } from '../../../lib/settings/host-pattern.ts';
import { engineOfTask } from '../../../lib/settings/engine-of-task.ts';
import { taskOfSite } from '../../../lib/settings/task-of-site.ts';

describe('hostPattern', () => {
  it.each([
    ['example.com', { host: 'example.com', isWhole: false }],
    [' WWW.Example.com ', { host: 'example.com', isWhole: false }],
    ['*.example.com', { host: 'example.com', isWhole: true }],
    ['https://shop.example.com:8080/a?b#c', { host: 'shop.example.com', isWhole: false }],
    ['käse.example', { host: 'xn--kse-qla.example', isWhole: false }],
    ['localhost', { host: 'localhost', isWhole: false }],
    ['127.0.0.1', { host: '127.0.0.1', isWhole: false }],
  ])('takes %s', (typed, expected) => {
    expect(hostPattern(typed)).toEqual(expected);
  });

  it.each(['', '*', 'two words', '*.*.com', 'a_b', '[::1]', '<all_urls>', '*.', 'javascript:alert(1)'])(
    'does not take %j',
    (typed) => {
      expect(hostPattern(typed)).toBeUndefined();
    },
  );

  it.each([
    ['example.com', 'https://example.com/a', true],
    ['example.com', 'https://www.example.com:444/', true],
    ['example.com', 'https://shop.example.com/', false],
    ['*.example.com', 'http://a.b.example.com/', true],
    ['*.example.com', 'https://example.com/', true],
    ['*.example.com', 'https://notexample.com/', false],
    ['example.com', 'https://example.com.evil.example/', false],
    ['example.com', 'about:blank', false],
    ['example.com', 'nothing', false],
  ])('%s: is it the host of %s? %s', (typed, address, expected) => {
    const pattern = hostPattern(typed);
    expect(pattern && isHostOf(pattern, address)).toBe(expected);
  });

  it('is the same to the browser', () => {
    expect(matchPatterns({ host: 'a.example', isWhole: true })).toEqual(['*://*.a.example/*']);
    expect(matchPatterns({ host: 'a.example', isWhole: false })).toEqual([
      '*://a.example/*',
      '*://www.a.example/*',
    ]);
  });
});

describe('taskOfSite', () => {
  const siteTasks = [
    { taskId: 'receipt', hosts: ['shop.example', 'not a host'] },
    { taskId: 'own:mine', hosts: ['*.shop.example', 'other.example'] },
  ] as const;
  const of = (address: string) =>
    taskOfSite({ siteTasks: siteTasks.map(({ taskId, hosts }) => ({ taskId, hosts: [...hosts] })) }, address);

  it('is the first whose sites name the host', () => {
    expect(of('https://shop.example/')).toBe('receipt');
    expect(of('https://eu.shop.example/')).toBe('own:mine');
    expect(of('https://other.example/')).toBe('own:mine');
    expect(of('https://nowhere.example/')).toBeUndefined();
  });
});

describe('engineOfTask', () => {
  const engine = (id: string) => ({
    id,
    profileId: 'any',
    name: id,
    baseUrl: 'http://127.0.0.1/',
    model: 'small',
    price: [1, 2] as [number, number],
    askBefore: 'never' as const,
  });
  const settings = { engines: [engine('a'), engine('b')], engineId: 'a' };

  it('is the one that is named this once, else the task’s own where it is there, else the chosen one', () => {
    expect(engineOfTask(settings)?.id).toBe('a');
    expect(engineOfTask(settings, { engineId: 'b' })?.id).toBe('b');
    expect(engineOfTask(settings, { engineId: 'gone', model: 'large' })).toEqual(engine('a'));
    expect(engineOfTask(settings, { engineId: 'on-device' })).toBeUndefined();
    expect(engineOfTask(settings, { engineId: 'b' }, 'on-device')).toBeUndefined();
    expect(engineOfTask(settings, { engineId: 'b' }, 'a')?.id).toBe('a');
    expect(engineOfTask({ ...settings, engineId: 'on-device' })).toBeUndefined();
  });

  it('has the task’s own model, whose price is not known', () => {
    expect(engineOfTask(settings, { engineId: 'b', model: 'large' })).toEqual({
      ...engine('b'),
      model: 'large',
      price: undefined,
    });
    expect(engineOfTask(settings, { model: 'large' })?.model).toBe('small');
  });
});
