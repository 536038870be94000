/** The objects of a document, one by one: there may be a million of them, and as many problems. Pure. */
import type { BackupObject } from '../../../src-shared/model/job-session.ts';
import { documentTextLimits, limitText, ProblemList } from './document-problems.ts';
import { objectSchema } from './document-schema.ts';
import { readLeniently } from './read-leniently.ts';
import { type TimeCheck, usableTimes } from './document-times.ts';

/** An object that failed counts, whatever it is called. */
const nameWhereNoneIsUsable = '(no name)';

/**
 * @param value - `objects` of the document; not trusted
 * @returns those whose result is known
 */
export function readObjects(value: unknown, check: TimeCheck): BackupObject[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    check.problems.add(['objects'], value, 'expected a list of objects');
    return [];
  }
  const objects: BackupObject[] = [];
  for (const [index, item] of value.entries()) {
    const object = readObject(item, ['objects', index], check);
    if (object !== null) objects.push(object);
  }
  return objects;
}

function readObject(item: unknown, path: readonly PropertyKey[], check: TimeCheck): BackupObject | null {
  const { problems } = check;
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    problems.add(path, item, 'expected an object');
    return null;
  }
  const object =
    readLeniently(objectSchema, item, path, problems) ??
    readLeniently(objectSchema, { ...item, name: nameWhereNoneIsUsable }, path, new ProblemList());
  if (object === null) return null;
  const { objectName, objectType, objectMessage } = documentTextLimits;
  object.name = limitText(object.name, objectName, [path, 'name'], problems);
  object.type = limitText(object.type, objectType, [path, 'type'], problems);
  object.message = limitText(object.message, objectMessage, [path, 'message'], problems);
  return Object.assign(object, usableTimes(object, item, path, check, null));
}
