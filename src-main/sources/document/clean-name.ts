/**
 * What is done to ids and names of a document: two that look the same have to be the same, and none may be invisible,
 * read backwards, or go over several lines. Pure.
 */
import {
  controls,
  directionControls,
  directionMarks,
  joiners,
  lineSeparators,
  widthless,
} from '../../../src-shared/model/invisible-characters.ts';

const breaking = `${controls}${lineSeparators}`;
const needless = `${directionControls}${directionMarks}${widthless}`;

/** Something that is seen. Written without Unicode classes: validators in other languages take it from the schema. */
export const visiblePattern = new RegExp(`[^\\s${breaking}${needless}${joiners}]`);

const suspicious = new RegExp(`[${breaking}${needless}${joiners}]|^\\s|\\s$|[\\ud800-\\udfff]`);
const everyBreaking = new RegExp(`[${breaking}]+`, 'g');
const everyNeedless = new RegExp(`[${needless}]`, 'g');
/** Between ASCII they only hide. */
const needlessJoiner = new RegExp(String.raw`(?<![^\0-\x7f])[${joiners}]+|[${joiners}]+(?![^\0-\x7f])`, 'g');

/** @returns the name as it is seen, without blanks around it. */
export function cleanName(name: string): string {
  if (!suspicious.test(name)) return name;
  return name.toWellFormed().replace(everyNeedless, '').replace(needlessJoiner, '').replace(everyBreaking, ' ').trim();
}
