import { fileURLToPath } from 'node:url';

/** Has the build take `zip-here` for the file with which the spreadsheet library packs. */
export const xlsxWithoutWorkers = {
  find: /^\.\.\/zip\/zipToArrayBuffer\.js$/u,
  replacement: fileURLToPath(new URL('../zip-here.ts', import.meta.url)),
};
