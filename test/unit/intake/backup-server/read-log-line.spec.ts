import { expect, test } from 'vitest';
import { readLogLine } from '../../../../src-main/intake/backup-server/read-log-line.ts';

test.each([
  ['Processing mailbox: anna@contoso.com', false, 'mailbox', 'anna@contoso.com', ''],
  ['Processing mailbox: anna@contoso.com. No valid license', true, 'mailbox', 'anna@contoso.com', 'No valid license'],
  ['Failed to process mailbox: ben@contoso.com: Access denied', true, 'mailbox', 'ben@contoso.com', 'Access denied'],
  [
    'Processing site: https://contoso.sharepoint.com/sites/a (Site A). Access is denied. (403)',
    true,
    'site',
    'https://contoso.sharepoint.com/sites/a (Site A)',
    'Access is denied. (403)',
  ],
  ['Processing OneDrive for Business: Zoë Müller', false, 'OneDrive for Business', 'Zoë Müller', ''],
  ['Processing team: Dr. House', false, 'team', 'Dr. House', ''],
  [
    'Processing archive mailbox: a@b.c - timed out\nin line two',
    true,
    'archive mailbox',
    'a@b.c',
    'timed out\nin line two',
  ],
])('%s is about an object', (message, isIssue, type, name, reason) => {
  expect(readLogLine(message, isIssue)).toEqual({ kind: 'object', type, name, reason });
});

test.each([
  'Job started at 11/22/2026 10:00:00 PM',
  'Found 66 objects',
  'Transferred: 168.8 MB',
  'Processing mailbox:',
  '',
])('"%s" is about the session', (message) => {
  expect(readLogLine(message, true)).toEqual({ kind: 'general', text: message });
});
