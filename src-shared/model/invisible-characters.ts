/**
 * Characters that are not seen, as ranges for the inside of a regular expression's brackets. The one table of them: each use
 * takes the groups that harm it, and keeps the rest as it was written.
 */

/** C0 and C1 controls, as `\p{Cc}` has them, for readers of patterns that know no Unicode classes. */
export const controls = String.raw`\u0000-\u001f\u007f-\u009f`;

/** The separators of lines and paragraphs that are no controls. */
export const lineSeparators = String.raw`\u2028\u2029`;

/** Embeddings, overrides and isolates: they can make a text, or what follows it, read backwards. */
export const directionControls = String.raw`\u202a-\u202e\u2066-\u2069`;

/** Marks of a direction, which can change the place of the punctuation beside them. */
export const directionMarks = String.raw`\u061c\u200e\u200f`;

/** They make one sign of several emoji, and are letters' spelling in Persian; elsewhere they only hide. */
export const joiners = String.raw`\u200c\u200d`;

/** Blanks without width, soft hyphens, byte order marks and the like: nothing is lost without them. */
export const widthless = String.raw`\u00ad\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb`;

const hidden = new RegExp(`[${controls}${lineSeparators}${directionControls}${directionMarks}${widthless}]`, 'g');

/** For a plain text that shows what somebody wrote: each hidden character as its code, for example `\u202e`; lines and tabs stay. */
export function revealHidden(text: string): string {
  return text.replace(hidden, (found) =>
    found === '\n' || found === '\t' ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
