import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../browser/extension-directory.ts';

/** Builds both extensions from the files that belong to the project, in a new folder of its own. Gives its hashes by file. */
function cleanBuild(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldshot-clean-'));
  try {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    });
    for (const name of listed.split('\0').filter((each) => each !== '')) {
      cpSync(path.join(repositoryRoot, name), path.join(folder, name));
    }
    symlinkSync(path.join(repositoryRoot, 'node_modules'), path.join(folder, 'node_modules'));
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, stdio: 'ignore' });
    return hashesOf(path.join(folder, '.output'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hashesOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return new Map(
    files
      .map((each) => path.join(each.parentPath, each.name))
      .toSorted()
      .map((file) => [
        path.relative(folder, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

const [first, second] = [cleanBuild(), cleanBuild()];
const names = new Set([...first.keys(), ...second.keys()]);
const different = [...names].filter((name) => first.get(name) !== second.get(name));
const whole = createHash('sha256')
  .update(JSON.stringify([...first]))
  .digest('hex');
if (names.size === 0 || different.length > 0) {
  console.error(
    `T49: two clean builds differ in: ${different.join(', ') || 'everything: nothing was built'}`,
  );
  process.exitCode = 1;
} else {
  console.log(`T49: two clean builds, ${names.size} files, byte for byte the same. SHA-256 of all: ${whole}`);
}
