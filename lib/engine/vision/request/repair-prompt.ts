/** The longest answer that is worth putting right, in characters. */
const longest = 60_000;

/**
 * Asks for the same answer in the asked form, without the picture. Undefined where the answer is too long,
 * or says nothing.
 */
export function repairPrompt(prompt: string, answer: string, faults: readonly string[]): string | undefined {
  if (answer.trim() === '' || answer.length > longest) return undefined;
  return [
    'An answer to the request below does not have the asked form. Write the same answer again in that form.',
    'Change nothing that it says and add nothing to it. What it does not say is null, or left out.',
    `<request>\n${prompt}\n</request>`,
    `<answer>\n${answer}\n</answer>`,
    `<faults>\n${faults.join('\n')}\n</faults>`,
  ].join('\n\n');
}
