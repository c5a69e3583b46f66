import { afterEach, expect, it, vi } from 'vitest';
import type { TestModule } from 'vitest/node';
import PlainReporter from '../plain-reporter.ts';

afterEach(() => vi.restoreAllMocks());

/** What the reporter asks of a file, with tests as they ended. */
function fileOf(
  ...tests: readonly { state: string; flaky?: boolean; name: string; said?: string }[]
): TestModule {
  const all = tests.map(({ state, flaky = false, name, said }) => ({
    fullName: name,
    result: () => ({ state, errors: said === undefined ? [] : [{ message: said }] }),
    diagnostic: () => (state === 'skipped' ? undefined : { flaky }),
  }));
  const file = {
    relativeModuleId: 'test/e2e/some.test.ts',
    state: () => (tests.some(({ state }) => state === 'failed') ? 'failed' : 'passed'),
    children: {
      allTests: (wanted?: string) => all.filter((each) => !wanted || each.result().state === wanted),
    },
  };
  return file as unknown as TestModule;
}

function printed(...modules: readonly TestModule[]): string[] {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  new PlainReporter().onTestRunEnd(modules, []);
  return String(log.mock.lastCall?.[0]).trim().split('\n');
}

it('ends with the counts', () => {
  const tests = [
    { state: 'passed', name: 'a' },
    { state: 'failed', name: 'b' },
  ];
  expect(printed(fileOf(...tests))).toEqual(['1 passed, 1 failed']);
  expect(printed(fileOf({ state: 'skipped', name: 'c' }))).toEqual(['1 skipped', '0 passed, 0 failed']);
});

it('names loudly what passed only on the second try, and says what the first one said', () => {
  const tests = [
    { state: 'passed', name: 'always' },
    { state: 'passed', flaky: true, name: 'saving > writes a file', said: 'no file' },
  ];
  expect(printed(fileOf(...tests))).toEqual([
    '*** PASSED ONLY ON THE SECOND TRY: test/e2e/some.test.ts > saving > writes a file ***',
    'no file',
    '2 passed, 0 failed',
  ]);
});

it('counts a file that did not load as failed', () => {
  const broken = Object.assign(fileOf(), { state: () => 'failed' as const });
  expect(printed(broken)).toEqual(['0 passed, 1 failed']);
});
