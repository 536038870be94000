/** The wording of what can go wrong with a backup server, of whichever product (product section 7.3). */
import type { Words } from '../languages/texts.ts';
import { backupServerProducts, type BackupServerProduct } from '../model/backup-server-products.ts';
import type { BackupServerFailure, BackupServerTrouble } from '../model/failures/backup-server-failure.ts';
import { advice, describeBy, type FailureDescription, type Occasion } from './failure-description.ts';

interface Wording {
  title: string;
  detail: string;
  /** What a person can do. */
  advice: string;
}

/**
 * @param product - of the server
 * @param occasion - a watch tries again by itself (`standing`); a test is one try, with the dialog at hand.
 */
export function describeBackupServerFailure(
  words: Words,
  failure: BackupServerFailure,
  product: BackupServerProduct,
  occasion: Occasion = 'standing',
): Wording {
  const { name, oldestRelease } = backupServerProducts[product];
  const { backupServer: texts, backupServerHints } = words.failures;
  const facts = { ...failure, name, oldestRelease, ...backupServerHints[product] };
  const { title, detail, nextStep } = describeBy(words, texts, facts, occasion);
  return { title, detail, advice: nextStep.label };
}

export function describeBackupServerTrouble(words: Words, failure: BackupServerTrouble): FailureDescription {
  const texts = words.failures.backupServerTrouble;
  if (failure.kind === 'backup-server-sessions-unclear') return describeBy(words, texts, failure, 'standing');
  const cause = describeBackupServerFailure(words, failure.failure, failure.product);
  return { ...describeBy(words, texts, { ...failure, cause }, 'standing'), nextStep: advice(cause.advice) };
}
