import type { Reporter, TestModule } from 'vitest/node';

/** Prints the closing line `N passed, N failed`, which scripts and people can both read. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state]++;
      // A file that did not even load has no test to fail.
      const hasFailedTest = [...module.children.allTests('failed')].length > 0;
      if (module.state() === 'failed' && !hasFailedTest) count.failed++;
    }
    const skipped = count.skipped + count.pending;
    console.log(
      `\n${skipped > 0 ? `${skipped} skipped\n` : ''}${count.passed} passed, ${count.failed} failed`,
    );
  }
}
