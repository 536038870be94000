/**
 * What is done to ids and names of a document: two that look the same have to be the same, and none may be invisible,
 * read backwards, or go over several lines. Pure.
 */

/** Format characters that are not shown: zero-width blanks and joiners, bidirectional controls, byte order marks ... */
const invisible = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb';
const control = '\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029';

/** Something that is seen. Written without Unicode classes: validators in other languages take it from the schema. */
export const visiblePattern = new RegExp(`[^\\s${control}${invisible}]`);

const suspicious = new RegExp(`[${control}${invisible}]|^\\s|\\s$|[\\ud800-\\udfff]`);
const controls = new RegExp(`[${control}]+`, 'g');
const invisibleButJoiners = new RegExp(`[${invisible.replace('\\u200b-\\u200f', '\\u200b\\u200e\\u200f')}]`, 'g');
/** Joiners make one sign of several emoji, and are letters' spelling in Persian; between ASCII they only hide. */
const needlessJoiner = /(?<![^\0-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?![^\0-\x7f])/g;

/** @returns the name as it is seen, without blanks around it. */
export function cleanName(name: string): string {
  if (!suspicious.test(name)) return name;
  return name.toWellFormed().replace(invisibleButJoiners, '').replace(needlessJoiner, '').replace(controls, ' ').trim();
}
