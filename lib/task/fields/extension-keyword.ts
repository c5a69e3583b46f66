/** The one keyword of ours in a person's JSON Schema: what the standard has no word for. */
export const extensionKeyword = 'x-fieldshot';
