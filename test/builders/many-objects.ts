import { sessionResults, type BackupObject } from '../../src-shared/model/job-session.ts';

const startMs = Date.parse('2026-11-22T22:00:00.000Z');

/**
 * Objects as a backup server reports them, made one by one and the same each time: one in a hundred failed or has a
 * warning, and no two have the same figures.
 */
export function manyObjects(count: number): Iterable<BackupObject> {
  return {
    *[Symbol.iterator]() {
      for (let index = 0; index < count; index += 1) yield oneOfMany(index);
    },
  };
}

function oneOfMany(index: number): BackupObject {
  const result = sessionResults[index % 100 === 17 ? 1 : index % 100 === 58 ? 2 : 0] ?? 'Success';
  const isSite = index % 3 === 0;
  const begunMs = startMs + ((index * 7919) % 21_600_000);
  const name = isSite ? `Project ${index}` : `person${index}@contoso.com`;
  return {
    name,
    type: isSite ? 'Site' : 'Mailbox',
    result,
    startedAt: new Date(begunMs).toISOString(),
    endedAt: new Date(begunMs + ((index * 104_729) % 600_000)).toISOString(),
    items: (index * 48_271) % 5000,
    transferredBytes: (index * 2_654_435_761) % 4_294_967_296,
    message: messageOf(result, name, index),
  };
}

function messageOf(result: BackupObject['result'], name: string, index: number): string {
  if (result === 'Success') return '';
  if (result === 'Failed')
    return `Failed to open ${name}: the server did not answer within ${(index % 40) + 20} seconds`;
  return index % 7 === 0
    ? 'Mailbox does not have a valid Microsoft 365 license'
    : `Skipped ${(index % 9) + 1} items that are larger than 150 MB`;
}
