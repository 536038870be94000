/** The wording of trouble with what the program stores on this computer. */
import type { Words } from '../languages/texts.ts';
import type { StorageFailure } from '../model/failures/storage-failure.ts';
import { describeBy, type FailureDescription } from './failure-description.ts';

export function describeStorageFailure(words: Words, failure: StorageFailure): FailureDescription {
  return describeBy(words, words.failures.storage, write(failure), 'standing');
}

/** Instants and sizes as they are read. */
function write(failure: StorageFailure) {
  switch (failure.kind) {
    case 'journal-restored':
      return { ...failure, copiedAt: toUtcMinute(failure.copiedAtMs) };
    case 'disk-nearly-full':
      return { ...failure, limit: `${Math.round(failure.limitBytes / 1_000_000)} MB` };
    default:
      return failure;
  }
}

/** For example `2026-11-22 22:38 UTC`. */
function toUtcMinute(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
