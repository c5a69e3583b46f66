import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The gallery as one page, and the files of the project that it is made of. */
interface BuiltGallery {
  readonly html: string;
  readonly modules: readonly string[];
}

/** Builds the gallery; nothing is written. */
export async function buildGallery(): Promise<BuiltGallery> {
  const built = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('main.tsx', import.meta.url)), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = built.flatMap(({ output }) => output).filter((each) => each.type === 'chunk');
  const code = chunks.map((chunk) => chunk.code).join('\n');
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gallery of Fieldshot</title><link rel="icon" href="data:,"></head><body><div id="app"></div><script type="module">${code.replaceAll('</script', '<\\/script')}</script></body></html>`,
    modules: chunks.flatMap((chunk) => chunk.moduleIds).map((id) => id.replace(root, '')),
  };
}
