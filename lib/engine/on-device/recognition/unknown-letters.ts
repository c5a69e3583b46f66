/**
 * Below this mean confidence, 0 to 1, the fast reader does not know the letters of a line. Measured on 25 scripts and languages: it
 * is 0.41 and less in letters that it does not know, 0.79 and more in Latin ones, with or without accents.
 */
export const unknownLetters = 0.5;
