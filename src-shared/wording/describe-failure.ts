/**
 * The wording of everything that can go wrong. Windows, tray, desktop notifications and log all use it, so that
 * they all call a failure by the same name. Each area has its wording in its own file.
 */
import type { Words } from '../languages/texts.ts';
import type { Failure } from '../model/failures/failure.ts';
import { describeBackupServerTrouble } from './describe-backup-server-failure.ts';
import { describeDeliveryFailure } from './describe-delivery-failure.ts';
import { describeMailSourceFailure } from './describe-mail-source-failure.ts';
import { describeNotificationsFailure } from './describe-notifications-failure.ts';
import { describeSenderFailure } from './describe-sender-failure.ts';
import { describeSessionFolderFailure } from './describe-session-folder-failure.ts';
import { describeStorageFailure } from './describe-storage-failure.ts';
import { describeSystemFailure } from './describe-system-failure.ts';
import type { FailureDescription, Occasion } from './failure-description.ts';

/** The wording of a failure, the same everywhere. */
export function describeFailure(words: Words, failure: Failure, occasion: Occasion = 'standing'): FailureDescription {
  switch (failure.area) {
    case 'account':
    case 'smtp':
    case 'google-account':
    case 'channel':
      return describeSenderFailure(words, failure, occasion);
    case 'delivery':
      return describeDeliveryFailure(words, failure, occasion);
    case 'notifications':
      return describeNotificationsFailure(words, failure);
    case 'session-folder':
      return describeSessionFolderFailure(words, failure);
    case 'mail-source':
      return describeMailSourceFailure(words, failure);
    case 'storage':
      return describeStorageFailure(words, failure);
    case 'system':
      return describeSystemFailure(words, failure);
    case 'backup-server':
      return describeBackupServerTrouble(words, failure);
  }
}

/** All of it as one text, where there is no room for parts; a next step that is a button is left to the windows. */
export function describeFailureAsText(words: Words, failure: Failure, occasion?: Occasion): string {
  const { title, detail, nextStep } = describeFailure(words, failure, occasion);
  const { joinSentences, titleAndSentences } = words.failures;
  return titleAndSentences(title, joinSentences(nextStep.kind === 'advice' ? [detail, nextStep.label] : [detail]));
}
