import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { idsIn, namedTests, testFilesWith } from './trust/named-tests.ts';
import { outOfScope } from './trust/out-of-scope.ts';
import promises from '../trust/promises.json' with { type: 'json' };

/** One test as a report of vitest has it. */
interface Ran {
  readonly file: string;
  readonly title: string;
  readonly status: string;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));

const { values: options } = parseArgs({
  options: {
    /** The fast part alone. */
    unit: { type: 'boolean', default: false },
    /** Reports of vitest (`--reporter json --outputFile FILE`) whose results are taken as they are. */
    report: { type: 'string', multiple: true, default: [] },
  },
});

/** Prints each promise with its tests and their results. Ends with 1 where a test failed, or a promise has neither. */
function main(): void {
  const named = namedTests(root);
  const files = [...new Set(named.flatMap(({ file }) => testFilesWith(root, file)))];
  const ran = options.report.flatMap((file) => resultsOf(readFileSync(file, 'utf8')));
  if (options.report.length === 0) {
    ran.push(...run(files.filter(isFast), ['unit', 'components']));
    const slow = options.unit ? [] : files.filter((file) => !isFast(file));
    for (const mode of ['test', 'trust'])
      ran.push(
        ...run(
          slow.filter((file) => isProof(file) === (mode === 'trust')),
          ['e2e'],
          mode,
        ),
      );
  }
  const excused = outOfScope(root);
  let isBroken = false;
  console.log('| id | promise | test | result |\n| --- | --- | --- | --- |');
  for (const [id, promise] of Object.entries(promises)) {
    const tests = named.filter(({ ids }) => ids.includes(id));
    // Rows of data name ids, too, which only a run shows.
    const own = ran.filter(({ title }) => idsIn(title).includes(id));
    const rows = tests.map(({ file, title }) => {
      const results = own.filter((each) => isOf(each, { file, title }));
      return { test: `${file}: ${title}`, result: resultOf(results) };
    });
    const others = own.filter((each) => !tests.some((test) => isOf(each, test)));
    rows.push(...others.map((each) => ({ test: `${each.file}: ${each.title}`, result: resultOf([each]) })));
    const why = excused.get(id);
    if (rows.length === 0)
      rows.push({ test: why ?? '–', result: why === undefined ? 'no test' : 'out of scope' });
    isBroken ||= rows.some(({ result }) => result === 'FAILED' || result === 'no test');
    for (const { test, result } of rows)
      console.log(`| ${id} | ${cell(promise)} | ${cell(test)} | ${result} |`);
  }
  if (isBroken) process.exitCode = 1;
}

function isFast(file: string): boolean {
  return !file.startsWith('test/e2e/');
}

/** The long proofs, which vitest takes in their own mode only. */
function isProof(file: string): boolean {
  return file.startsWith('test/e2e/trust/');
}

function run(files: readonly string[], projects: readonly string[], mode = 'test'): Ran[] {
  if (files.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'fieldshot-trust-'));
  const output = join(folder, 'report.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const words = [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--mode',
    mode,
    '--reporter',
    'json',
    '--outputFile',
    output,
  ];
  const chosen = projects.flatMap((project) => ['--project', project]);
  // The whole soak takes hours.
  const env = { SOAK_RUNS: '60', ...process.env };
  spawnSync(process.execPath, [vitest, ...words, ...chosen, ...files], { cwd: root, stdio: 'ignore', env });
  const results = resultsOf(readFileSync(output, 'utf8'));
  rmSync(folder, { recursive: true });
  return results;
}

function resultsOf(report: string): Ran[] {
  return (JSON.parse(report) as Report).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ file: relative(root, name), title: fullName, status })),
  );
}

/** Whether what ran is a test of the source; a row of data is run by whoever takes it. */
function isOf(each: Ran, { file, title }: { readonly file: string; readonly title: string }): boolean {
  return (each.file === file || !/\.test\.tsx?$/u.test(file)) && isSame(title, each.title);
}

/** Whether a title of the source is this one: what stands for data may be anything. */
function isSame(source: string, title: string): boolean {
  const parts = source.split(/%[a-z]|\$\{[^}]*\}|\$[a-z]\w*/gu);
  let at = 0;
  return parts.every((part) => {
    const found = title.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
}

function resultOf(results: readonly Ran[]): string {
  if (results.some(({ status }) => status === 'failed')) return 'FAILED';
  const passed = results.filter(({ status }) => status === 'passed').length;
  return passed === 0 ? 'not run' : passed === 1 ? 'passed' : `passed (${passed})`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

main();
