/** What a seed may be, in words. */
export const SEED_EXPECTED = '1 to 64 letters, digits, dots, dashes or underscores';

/** Whether a text is a seed, wherever it comes from: command line, API, manifest. */
export const isSeed = (text: string): boolean => /^[\w.-]{1,64}$/.test(text);
