import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStoredStatus } from '../../../src-main/app/read-stored-status.ts';
import {
  microsoftSenderOf,
  defaultSettings,
  withDefaultRoute,
  withSender,
} from '../../../src-shared/model/settings.ts';
import type { SenderId, SenderSettings } from '../../../src-shared/model/sender.ts';
import { defaultSmtpSender } from '../../../src-shared/model/smtp-sender.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const application: SenderSettings = { ...microsoftSenderOf(defaultSettings), signInAs: 'application' };

function statusOf(senderId: SenderId, sender?: SenderSettings) {
  const userData = temporaryFolder();
  const routed = withDefaultRoute(defaultSettings, { senderId });
  const settings = sender === undefined ? routed : withSender(routed, sender);
  writeFileSync(join(userData, 'settings.json'), JSON.stringify(settings));
  const { service, state, mailbox, text } = readStoredStatus(userData).sender;
  return [service, state, mailbox, text];
}

test.each([
  ['microsoft-365', undefined, 'Not authorized'],
  ['microsoft-365', application, 'Not set up'],
  ['gmail', undefined, 'Not authorized'],
  ['smtp', undefined, 'The SMTP server is not set up'],
] as const)('a sender of the kind %s that nobody has set up says so in its own words', (senderId, sender, text) => {
  expect(statusOf(senderId, sender)).toEqual([senderId, 'not-set-up', null, text]);
});

test('of a sender that is set up only the settings are known', () => {
  const sender = { ...defaultSmtpSender, host: 'mail.contoso.com', from: 'backup@contoso.com' };

  expect(statusOf('smtp', sender)).toEqual([
    'smtp',
    'not-checked',
    'backup@contoso.com',
    'Not checked: the program does not run',
  ]);
});
