import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guards, type Guard } from './mutations/guards.ts';

/** What a copy of the project needs to run its unit tests, but the libraries. */
const copied = [
  'lib',
  'components',
  'entrypoints',
  'public/_locales',
  'test',
  '.wxt',
  'package.json',
  'tsconfig.json',
  '.oxlintrc.json',
];

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Removes each guard in a copy of the project and shows that its test then fails; names may be given, a part each. */
function main(wanted: readonly string[]): void {
  const chosen = guards.filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
  const copy = mkdtempSync(join(tmpdir(), 'fieldshot-mutations-'));
  try {
    for (const part of copied) cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const tests = [...new Set(chosen.map(({ test }) => test))];
    const broken = tests.filter((test) => !passes(copy, test));
    if (broken.length > 0) throw new Error(`These fail without any guard removed: ${broken.join(', ')}`);
    const survivors = chosen.filter((guard) => !isCaught(copy, guard));
    console.log(
      `\n${chosen.length - survivors.length} of ${chosen.length} guards: removing one fails its test.`,
    );
    if (survivors.length > 0) process.exitCode = 1;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function isCaught(copy: string, { name, file, text, without, test }: Guard): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    source.replace(text, () => without),
  );
  const isSeen = !passes(copy, test);
  writeFileSync(path, source);
  console.log(`| ${isSeen ? 'caught' : 'SURVIVED'} | ${name} | \`${file}\` | \`test/unit/${test}\` |`);
  return isSeen;
}

function passes(copy: string, test: string): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const words = [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    'unit',
    '--bail',
    '1',
    `test/unit/${test}`,
  ];
  const { status } = spawnSync(process.execPath, [vitest, ...words], {
    cwd: copy,
    stdio: 'ignore',
    timeout: 180_000,
    env: { ...process.env, FUZZ_RUNS: '300' },
  });
  return status === 0;
}

main(process.argv.slice(2));
