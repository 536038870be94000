/**
 * The wording of everything that can go wrong. Windows, tray, desktop notifications and log all use it, so that one trouble
 * has one name. Each area has its words in a file of its own.
 */
import { describeBackupServerTrouble, backupServerTroubleSchema } from '../model/backup-server-trouble.ts';
import { accountFailureSchema } from '../model/failures/account-failure.ts';
import { deliveryFailureSchema } from '../model/failures/delivery-failure.ts';
import { isOf, type Failure } from '../model/failures/failure.ts';
import { notificationsFailureSchema } from '../model/failures/notifications-failure.ts';
import { describeAccountFailure } from './describe-account-failure.ts';
import { describeDeliveryFailure } from './describe-delivery-failure.ts';
import { describeNotificationsFailure } from './describe-notifications-failure.ts';
import { describeStorageFailure } from './describe-storage-failure.ts';
import type { FailureDescription, Occasion } from './failure-description.ts';

/** The wording of a failure, the same everywhere. */
export function describeFailure(failure: Failure, occasion: Occasion = 'standing'): FailureDescription {
  if (isOf(accountFailureSchema, failure)) return describeAccountFailure(failure, occasion);
  if (isOf(deliveryFailureSchema, failure)) return describeDeliveryFailure(failure, occasion);
  if (isOf(notificationsFailureSchema, failure)) return describeNotificationsFailure(failure);
  if (isOf(backupServerTroubleSchema, failure)) return describeBackupServerTrouble(failure);
  return describeStorageFailure(failure);
}

/** All of it as one text, where there is no room for parts; a next step that is a button is left to the windows. */
export function describeFailureAsText(failure: Failure, occasion?: Occasion): string {
  const { title, detail, nextStep } = describeFailure(failure, occasion);
  return nextStep.kind === 'advice' ? `${title}. ${detail} ${nextStep.label}` : `${title}. ${detail}`;
}
