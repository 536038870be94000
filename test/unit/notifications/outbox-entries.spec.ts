import { expect, test } from 'vitest';
import { messageIdOfPart } from '../../../src-main/notifications/outbox-entries.ts';

test.each([
  [1, '<folder.a@backup-notifier.internal>'],
  [2, '<folder.a.2@backup-notifier.internal>'],
  [19, '<folder.a.19@backup-notifier.internal>'],
])('message %d of a notification has the id %s', (part, expected) => {
  expect(messageIdOfPart('<folder.a@backup-notifier.internal>', part)).toBe(expected);
});
