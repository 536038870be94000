/** Saves one server as a person has left it in the window. */
import type { BackupServerSaveOutcome } from '../../../src-shared/forms/backup-server-outcome.ts';
import type { BackupServerProduct } from '../../../src-shared/model/backup-server-products.ts';
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import type { StorageFailure } from '../../../src-shared/model/failures/storage-failure.ts';
import { describeBackupServerFailure } from '../../../src-shared/wording/describe-backup-server-failure.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { describeFieldProblem } from '../../../src-shared/wording/describe-field-problem.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { words } from '../../text/words.ts';
import type { BackupServerDraft, BackupServerDraftEvent, DraftFailure } from './backup-server-drafts.ts';

/** @returns what came of it, for the drafts */
export async function saveBackupServerDraft(
  draft: BackupServerDraft,
): Promise<Extract<BackupServerDraftEvent, { kind: 'saved' | 'not-saved' }>> {
  if (draft.kind === 'remove') {
    const outcome = await request('backup-servers.remove', { id: draft.key });
    return outcome.kind === 'removed'
      ? { kind: 'saved', draft, id: draft.key }
      : { kind: 'not-saved', draft, failure: describeStorage(outcome.failure) };
  }
  const outcome = await request('backup-servers.save', draft.form);
  return outcome.kind === 'saved'
    ? { kind: 'saved', draft, id: outcome.id }
    : { kind: 'not-saved', draft, failure: describeOutcome(outcome, draft.form.product) };
}

function describeOutcome(
  outcome: Exclude<BackupServerSaveOutcome, { kind: 'saved' }>,
  product: BackupServerProduct,
): DraftFailure {
  switch (outcome.kind) {
    case 'not-saved':
      return describeStorage(outcome.failure);
    case 'invalid':
      return {
        title: backupServersText.invalid,
        lines: outcome.problems.map(({ problem }) => describeFieldProblem(words, problem)),
      };
    case 'failed':
      return describeContact(outcome.failure, product);
    // A server is accepted into the window only with a certificate that was trusted.
    case 'untrusted':
      return describeContact({ kind: 'certificate-unknown', fingerprint: outcome.fingerprint }, product);
    case 'cancelled':
      return { title: backupServersText.saveCancelled, lines: [] };
  }
}

function describeStorage(failure: StorageFailure): DraftFailure {
  const { title, detail, nextStep } = describeFailure(words, failure);
  return { title, lines: [detail, nextStep.label] };
}

function describeContact(failure: BackupServerFailure, product: BackupServerProduct): DraftFailure {
  const { title, detail, advice } = describeBackupServerFailure(words, failure, product, 'at-hand');
  return { title, lines: [detail, advice] };
}
