// A name from outside within a line of text: it can neither begin another line nor colour a terminal.

/** Control characters, line separators, and marks that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The text with a mark in place of every character that is no letter of a line. */
export function plainLine(text: string): string {
  return text.replaceAll(UNSEEN, "\ufffd");
}
