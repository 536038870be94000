/** How much of each text of a document is stored, in UTF-16 units: no text from outside may be without a bound. Pure. */
import type { ProblemList } from './document-problems.ts';

export const documentTextLimits = {
  id: 500,
  /** Of jobs, organizations, computers. */
  name: 1_000,
  /** As in the report. */
  objectName: 4_000,
  objectType: 1_000,
  objectMessage: 32_000,
  message: 65_536,
} as const;

/** @returns the text of the field, or its two ends and a note between them. */
export function limitText(
  text: string,
  mostCharacters: number,
  [path, field]: readonly [path: readonly PropertyKey[], field: string],
  problems: ProblemList,
): string {
  if (text.length <= mostCharacters) return text;
  problems.addTooLong([...path, field], text.length, mostCharacters);
  const half = mostCharacters / 2 - 50;
  const [head, tail] = [text.slice(0, half).toWellFormed(), text.slice(-half).toWellFormed()];
  return `${head}… [${text.length - 2 * half} characters are left out here] …${tail}`;
}

/** Ids that are too long stay different: the rest of one becomes a hash. */
export function limitId(id: string, hash: (text: string) => string): string {
  if (id.length <= documentTextLimits.id) return id;
  return `${id.slice(0, documentTextLimits.id - 100).toWellFormed()}… ${hash(id).slice(0, 64)}`;
}
