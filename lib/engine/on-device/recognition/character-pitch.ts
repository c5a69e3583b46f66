import type { PlacedCharacter } from './place-characters.ts';

/** Median distance between neighbouring characters of a word in crop px; `fallback` for a lone one. */
export function characterPitch(characters: readonly PlacedCharacter[], fallback: number): number {
  const advances: number[] = [];
  characters.forEach((character, at) => {
    const before = characters[at - 1];
    if (before !== undefined && !character.spaceBefore) {
      advances.push(character.center - before.center);
    }
  });
  advances.sort((a, b) => a - b);
  return advances[Math.floor(advances.length / 2)] ?? fallback;
}
