import { describe, expect, it } from 'vitest';
import type { RecognizedText } from '../../../lib/image/recognized-text.ts';
import { findSuggestions } from '../../../lib/redaction/find-suggestions.ts';

/** Lines of words, 10 px a letter and 20 px high, with room around them. */
function page(...lines: readonly string[]): RecognizedText {
  const paragraphs = lines.map((text, at) => {
    let x = 40;
    const words = text.split(' ').map((word) => {
      const box = { x, y: 40 + 40 * at, width: 10 * word.length, height: 20 };
      x += box.width + 10;
      return { text: word, box, confidence: 0.99 };
    });
    const box = { x: 40, y: 40 + 40 * at, width: x - 50, height: 20 };
    return { lines: [{ words, box, angle: 0 }] };
  });
  return { width: 1000, height: 80 + 40 * lines.length, paragraphs };
}

const kindsIn = (line: string) => findSuggestions(page(line), []).map(({ box }) => box.kind);

describe('suggestions of what to black out', () => {
  it('finds addresses, telephones, cards and IBANs, with their words', () => {
    const found = findSuggestions(
      page(
        'Write to anna.berg@example.com today',
        'Tel: +49 30 901820',
        'Card 4111 1111 1111 1111 ok',
        'IBAN DE89 3704 0044 0532 0130 00',
      ),
      [],
    );
    expect(found.map(({ box, text }) => [box.kind, text])).toEqual([
      ['email', 'anna.berg@example.com'],
      ['phone', '+49 30 901820'],
      ['card', '4111 1111 1111 1111'],
      ['iban', 'DE89 3704 0044 0532 0130 00'],
    ]);
  });

  it('covers the words with room around them, in whole px within the picture, taken, and the same each time', () => {
    const text = page('Write to anna@example.com');
    const [first] = findSuggestions(text, []);
    // The word stands at 130 to 290, 40 to 60.
    expect(first?.box).toEqual({
      id: 'email 123 36',
      kind: 'email',
      isTaken: true,
      x: 123,
      y: 36,
      width: 174,
      height: 28,
    });
    expect(findSuggestions(text, [])[0]?.box.id).toBe(first?.box.id);
    const edge = { width: 200, height: 50, paragraphs: page('a@example.com').paragraphs };
    const cut = findSuggestions(edge, [])[0]?.box;
    expect((cut?.x ?? 0) + (cut?.width ?? 0)).toBeLessThanOrEqual(200);
    expect((cut?.y ?? 0) + (cut?.height ?? 0)).toBe(50);
  });

  it('leaves what does not prove itself', () => {
    expect(kindsIn('Card 4111 1111 1111 1112')).toEqual([]);
    expect(kindsIn('IBAN DE89 3704 0044 0532 0130 01')).toEqual([]);
    expect(kindsIn('Total 1.234,50 EUR on 2026-01-31')).toEqual([]);
    expect(kindsIn('Order 12345678 of 3 items')).toEqual([]);
  });

  // The examples of the states and of Wikipedia's articles on them.
  it.each([
    ['US', '219-09-9999', '000-09-9999'],
    ['CA', '123 456 782', '123 456 789'],
    ['GB', 'AB 12 34 56 C', 'BG 12 34 56 C'],
    ['DE', 'Steuer-IdNr 86 095 742 719', 'Steuer-IdNr 86 095 742 718'],
    ['FR', '2 55 08 14 168 025 38', '2 55 08 14 168 025 39'],
    ['ES', '12345678Z', '12345678A'],
    ['ES', 'X1234567L', 'X1234567M'],
    ['IT', 'RSSMRA85T10A562S', 'RSSMRA85T10A562T'],
    ['PT', 'NIF 123 456 789', 'NIF 123 456 788'],
    ['NL', 'BSN 111222333', 'BSN 111222334'],
    ['BE', '85.07.30-033.28', '85.07.30-033.29'],
    ['CH', '756.9217.0769.85', '756.9217.0769.84'],
    ['PL', 'PESEL 44051401359', 'PESEL 44051401358'],
    ['SE', '811228-9874', '811228-9875'],
    ['NO', '010107 50160', '010107 50161'],
    ['DK', '010190-1234', '410190-1234'],
    ['FI', '131052-308T', '131052-308U'],
    ['TR', '10000000146', '10000000147'],
    ['BR', '390.533.447-05', '390.533.447-06'],
    ['MX', 'BOXW310820HNERXN09', 'BOXW310820HNERXN08'],
    ['IN', '2341 2341 2346', '2341 2341 2347'],
    ['IN', 'ABCPE1234F', 'ABCXE1234F'],
    ['CN', '11010519491231002X', '110105194912310021'],
    ['KR', '920101-1234567', '921301-1234567'],
    ['JP', 'My Number 1234 5678 9018', 'My Number 1234 5678 9019'],
    ['SG', 'S1234567D', 'S1234567E'],
    ['MY', '770305-02-1234', '771305-02-1234'],
    ['ZA', '8001015009087', '8001015009088'],
  ])('knows a number of a person in %s: %s, and not %s', (_country, right, wrong) => {
    expect(kindsIn(`No ${right} of`)).toContain('national-id');
    expect(kindsIn(`No ${wrong} of`)).not.toContain('national-id');
  });

  it('covers whole machine-readable lines, and codes', () => {
    const zone = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
    expect(kindsIn(zone)).toEqual(['travel-document']);
    const code = {
      format: 'QRCode',
      text: 'https://example.com',
      box: { x: 10, y: 10, width: 30, height: 30 },
    };
    expect(findSuggestions(page('Hello'), [code]).map(({ box }) => [box.kind, box.width])).toEqual([
      ['code', 38],
    ]);
  });
});
