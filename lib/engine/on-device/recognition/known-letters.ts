/**
 * From this confidence on, 0 to 1, the strong reader knows the letters of a line. Measured: it is up to 0.89 in letters that it does
 * not know, in others from 0.95.
 */
export const knownLetters = 0.9;
