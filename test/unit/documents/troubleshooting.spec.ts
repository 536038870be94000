/** docs/troubleshooting.md: what it tells people to look for is what the program shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeAccountFailure } from '../../../src-shared/wording/describe-account-failure.ts';
import type { AccountFailure } from '../../../src-shared/model/failures/account-failure.ts';
import type { GoogleAccountFailure } from '../../../src-shared/model/failures/google-account-failure.ts';
import { describeGoogleAccountFailure } from '../../../src-shared/wording/describe-google-account-failure.ts';
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import { describeBackupServerFailure } from '../../../src-shared/wording/describe-backup-server-failure.ts';
import { describeDeliveryFailure } from '../../../src-shared/wording/describe-delivery-failure.ts';
import type { DeliveryFailure } from '../../../src-shared/model/failures/delivery-failure.ts';
import { isKnownEntraError } from '../../../src-shared/model/entra-errors.ts';
import { describeSessionFolderFailure } from '../../../src-shared/wording/describe-session-folder-failure.ts';
import type { SessionFolderFailure } from '../../../src-shared/model/failures/session-folder-failure.ts';
import type { SmtpFailure } from '../../../src-shared/model/failures/smtp-failure.ts';
import { describeSmtpFailure } from '../../../src-shared/wording/describe-smtp-failure.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { sectionUnder, tableUnder } from './read-document.ts';

const document = readFileSync(join(projectRoot, 'docs/troubleshooting.md'), 'utf8');

const account: AccountFailure[] = [
  { area: 'account', kind: 'no-preinstalled-application' },
  { area: 'account', kind: 'sign-in-again' },
  { area: 'account', kind: 'consent-missing' },
  { area: 'account', kind: 'administrator-must-approve' },
  { area: 'account', kind: 'blocked-by-policy' },
  { area: 'account', kind: 'account-refused' },
  { area: 'account', kind: 'application-not-found' },
  { area: 'account', kind: 'application-misconfigured' },
  { area: 'account', kind: 'tenant-not-found' },
  { area: 'account', kind: 'region-not-supported', region: { kind: 'known', clouds: ['china'] } },
  { area: 'account', kind: 'other-cloud', chosen: 'china', region: { kind: 'known', clouds: ['worldwide'] } },
  { area: 'account', kind: 'certificate-not-registered' },
  { area: 'account', kind: 'certificate-expires-soon', on: '' },
  { area: 'account', kind: 'certificate-expired', on: '' },
  { area: 'account', kind: 'certificate-not-usable', path: '', problem: 'no-key' },
  { area: 'account', kind: 'certificate-key-unreadable', path: '' },
  { area: 'account', kind: 'certificate-key-missing' },
  { area: 'account', kind: 'certificate-not-stored' },
  { area: 'account', kind: 'application-not-accepted', code: '' },
  { area: 'account', kind: 'no-mailbox', account: '' },
  { area: 'account', kind: 'browser-not-opened' },
  { area: 'account', kind: 'sign-in-not-stored' },
  { area: 'account', kind: 'waiting-for-keyring' },
  { area: 'account', kind: 'sign-in-unreadable', path: '' },
  { area: 'account', kind: 'unexpected-answer' },
];
const google: GoogleAccountFailure[] = [
  { area: 'google-account', kind: 'permission-not-granted' },
  { area: 'google-account', kind: 'sign-in-again', isOfCustomApplication: true },
  { area: 'google-account', kind: 'session-ended-by-policy' },
  { area: 'google-account', kind: 'blocked-by-policy' },
  { area: 'google-account', kind: 'application-not-found' },
  { area: 'google-account', kind: 'client-secret-wrong' },
  { area: 'google-account', kind: 'application-misconfigured', reason: '' },
  { area: 'google-account', kind: 'api-not-enabled' },
  { area: 'google-account', kind: 'sending-limit-reached' },
];
const sending: DeliveryFailure[] = [
  { area: 'delivery', kind: 'send-as-denied' },
  { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'sending-not-permitted' } },
  { area: 'delivery', kind: 'permission-awaited', service: 'microsoft-365', mailbox: '' },
  {
    area: 'delivery',
    kind: 'sender',
    failure: { area: 'account', kind: 'application-not-permitted', mailbox: '' },
  },
  { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'sending-blocked' } },
  { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'sending-limit-reached' } },
  { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'mailbox-over-quota' } },
  { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'account-disabled' } },
  { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'organization-blocked' } },
  { area: 'delivery', kind: 'recipients-refused', service: 'microsoft-365' },
  { area: 'delivery', kind: 'message-too-large', service: 'microsoft-365' },
  { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
  { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
  { area: 'delivery', kind: 'captive-portal', service: 'microsoft-365' },
  { area: 'delivery', kind: 'outcome-unknown', service: 'microsoft-365', cause: 'gateway-timeout' },
  { area: 'delivery', kind: 'not-accepted', service: 'microsoft-365', status: 400, code: '' },
];
const files: SessionFolderFailure[] = [
  { area: 'session-folder', kind: 'session-files-rejected', path: '', count: 1 },
  { area: 'session-folder', kind: 'session-folder-other-files', path: '', count: 1, example: '' },
  { area: 'session-folder', kind: 'session-file-held', path: '', name: '' },
  { area: 'session-folder', kind: 'session-file-unreadable', path: '', name: '', reason: '' },
  { area: 'session-folder', kind: 'session-folder-unusable', path: '', reason: '' },
  { area: 'session-folder', kind: 'sessions-left-behind', path: '', count: 1 },
];
const servers: BackupServerFailure[] = [
  { kind: 'password-refused', username: '' },
  { kind: 'mfa-required', username: '' },
  { kind: 'sign-in-denied', username: '', message: '' },
  { kind: 'token-refused', username: '' },
  { kind: 'server-access-denied', username: '' },
  { kind: 'certificate-changed', trusted: '', found: '' },
  { kind: 'server-not-reachable', host: '', port: 1, reason: '' },
  { kind: 'server-without-tls', port: 1 },
  { kind: 'not-a-backup-server', found: '' },
  { kind: 'password-missing' },
];

const reply = { status: 550, code: '', text: '' };
const smtp: SmtpFailure[] = [
  { area: 'smtp', kind: 'smtp-name-unknown', host: '' },
  { area: 'smtp', kind: 'smtp-not-reachable', host: '', port: 1, reason: '' },
  { area: 'smtp', kind: 'smtp-timed-out', host: '', port: 1 },
  { area: 'smtp', kind: 'tls-not-offered', host: '', port: 1, reply: null },
  { area: 'smtp', kind: 'smtp-certificate-unknown', host: '', fingerprint: '', doubt: 'self-signed' },
  { area: 'smtp', kind: 'smtp-certificate-changed', host: '', trusted: '', found: '', doubt: 'self-signed' },
  { area: 'smtp', kind: 'login-refused', username: '', reply },
  { area: 'smtp', kind: 'login-not-offered', host: '', reply: null },
  { area: 'smtp', kind: 'login-required', reply },
  { area: 'smtp', kind: 'microsoft-basic-auth-ended', why: 'ended', reply },
  { area: 'smtp', kind: 'sender-address-refused', address: '', reply },
  { area: 'smtp', kind: 'smtp-password-missing' },
];

describe('the messages are those that the program shows, about', () => {
  const shown = {
    'Sign-in and account': account.map((failure) => describeAccountFailure(english.words, failure, 'standing').title),
    Sending: sending.map((failure) => describeDeliveryFailure(english.words, failure, 'standing').title),
    'Session files': files.map((failure) => describeSessionFolderFailure(english.words, failure).title),
    Gmail: google.map((failure) => describeGoogleAccountFailure(english.words, failure, 'standing').title),
    'SMTP server': smtp.map((failure) => describeSmtpFailure(english.words, failure, 'standing').title),
    'Backup servers': servers.map((failure) => describeBackupServerFailure(english.words, failure, 'vb365').title),
  };

  test.each(Object.entries(shown))('%s', (heading, titles) => {
    const named = tableUnder(document, heading).flatMap(([message = '']) => /^_([^_]+)_/.exec(message)?.slice(1) ?? []);

    expect(named.toSorted()).toEqual(titles.toSorted());
  });
});

test('each error number of Entra ID is one that the program explains', () => {
  const numbers = [...sectionUnder(document, 'Sign-in and account').matchAll(/AADSTS(\d+)/g)].map(([, n]) => Number(n));

  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers.filter((number) => !isKnownEntraError(number))).toEqual([]);
});
