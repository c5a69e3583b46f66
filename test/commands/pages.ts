import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../browser/extension-directory.ts';
import { startPageServer } from '../servers/page-server.ts';

const folder = path.join(repositoryRoot, 'test/fixtures/pages');

/** Serves the test pages until it is stopped, for trying a built extension on them by hand. */
const server = await startPageServer();
server.serve('/', { type: 'text/html; charset=utf-8', body: indexPage() });
console.log(`The test pages: ${server.origin}/\nPress Ctrl+C to end.`);
process.once('SIGINT', () => void server.close()).once('SIGTERM', () => void server.close());

function indexPage(): string {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const items = pages.map((name) => `<li><a href="/${name}">${titleOf(name)}</a></li>`);
  return `<!doctype html>
<html lang="en">
  <title>Test pages</title>
  <link rel="icon" href="data:," />
  <link rel="stylesheet" href="/plain.css" />
  <main><h1>Test pages</h1><ul>${items.join('')}</ul></main>
</html>`;
}

function titleOf(name: string): string {
  return /<title>(.*?)<\/title>/u.exec(readFileSync(path.join(folder, name), 'utf8'))?.[1] ?? name;
}
