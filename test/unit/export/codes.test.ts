import { describe, expect, it } from 'vitest';
import { toJson } from '../../../lib/export/json.ts';
import { exportedView } from '../../../lib/export/exported.ts';
import { format } from '../../../lib/export/format.ts';
import { english } from '../../components/render.tsx';
import type { Code } from '../../../lib/image/code.ts';
import { recognized } from '../../fakes/fake-engine.ts';

const box = { x: 1, y: 2, width: 3, height: 4 };
const codes: readonly Code[] = [
  { format: 'QRCode', text: 'one', box },
  { format: 'Aztec', text: '', bytes: 7, box },
  { format: 'EAN13', text: '4006381333931', box },
];

function run(text: string) {
  const output = { kind: 'text', text } as const;
  return { codes, result: { output, recognized: recognized(text), tables: [], elapsedMs: 1, sentBytes: 0 } };
}

describe('exporting codes', () => {
  it('saves them as text where there is no other', () => {
    const toText = (said: string) => format(exportedView(run(said), 'text', english), 'text').text;
    expect(toText('')).toBe('one\n4006381333931\n');
    expect(toText('TOTAL 3.00')).toBe('TOTAL 3.00\n');
  });

  it('saves them as JSON, always', () => {
    expect(JSON.parse(toJson(run('TOTAL 3.00')))).toMatchObject({ text: 'TOTAL 3.00', codes });
    expect(JSON.parse(toJson({ result: run('').result }))).toMatchObject({ codes: [] });
  });
});
