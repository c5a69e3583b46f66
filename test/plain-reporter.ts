import type { Reporter, TestModule } from 'vitest/node';

/**
 * Prints the closing line `N passed, N failed`, which scripts and people can both read, and before it what
 * passed only when it was tried again, with what its first try said: such a test is to be mended, be it green.
 */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    const again: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state, errors: said = [] } = test.result();
        count[state]++;
        if (!test.diagnostic()?.flaky) continue;
        const why = said.map(({ stack, message }) => (stack ?? message).slice(0, 1000));
        again.push(
          `*** PASSED ONLY ON THE SECOND TRY: ${module.relativeModuleId} > ${test.fullName} ***`,
          ...why,
        );
      }
      // A file that did not even load has no test to fail.
      const hasFailedTest = [...module.children.allTests('failed')].length > 0;
      if (module.state() === 'failed' && !hasFailedTest) count.failed++;
    }
    const skipped = count.skipped + count.pending;
    const lines = [
      ...again,
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
      `${count.passed} passed, ${count.failed} failed`,
    ];
    console.log(`\n${lines.join('\n')}`);
  }
}
