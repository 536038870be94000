/** docs/troubleshooting.md: what it tells people to look for is what the program shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeAccountFailure } from '../../../src-shared/wording/describe-account-failure.ts';
import type { AccountFailure } from '../../../src-shared/model/failures/account-failure.ts';
import {
  describeBackupServerFailure,
  type BackupServerFailure,
} from '../../../src-shared/model/backup-server-failure.ts';
import { describeDeliveryFailure } from '../../../src-shared/wording/describe-delivery-failure.ts';
import type { DeliveryFailure } from '../../../src-shared/model/failures/delivery-failure.ts';
import { knownEntraErrors } from '../../../src-shared/wording/entra-error-meanings.ts';
import { describeSessionFolderFailure } from '../../../src-shared/wording/describe-session-folder-failure.ts';
import type { SessionFolderFailure } from '../../../src-shared/model/failures/session-folder-failure.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { sectionUnder, tableUnder } from './read-document.ts';

const document = readFileSync(join(projectRoot, 'docs/troubleshooting.md'), 'utf8');

const account: AccountFailure[] = [
  { kind: 'no-preinstalled-application' },
  { kind: 'sign-in-again' },
  { kind: 'consent-missing' },
  { kind: 'administrator-must-approve' },
  { kind: 'blocked-by-policy' },
  { kind: 'account-refused' },
  { kind: 'application-not-found' },
  { kind: 'application-misconfigured' },
  { kind: 'tenant-not-found' },
  { kind: 'region-not-supported', region: '' },
  { kind: 'no-mailbox', account: '' },
  { kind: 'browser-not-opened' },
  { kind: 'sign-in-not-stored' },
  { kind: 'waiting-for-keyring' },
  { kind: 'sign-in-unreadable', path: '' },
  { kind: 'unexpected-answer' },
];
const sending: DeliveryFailure[] = [
  { kind: 'send-as-denied' },
  { kind: 'account', failure: { kind: 'sending-not-permitted' } },
  { kind: 'account', failure: { kind: 'sending-blocked' } },
  { kind: 'account', failure: { kind: 'sending-limit-reached' } },
  { kind: 'account', failure: { kind: 'mailbox-over-quota' } },
  { kind: 'account', failure: { kind: 'account-disabled' } },
  { kind: 'account', failure: { kind: 'organization-blocked' } },
  { kind: 'recipients-refused' },
  { kind: 'message-too-large' },
  { kind: 'throttled' },
  { kind: 'not-reachable' },
  { kind: 'captive-portal' },
  { kind: 'outcome-unknown', cause: 'gateway-timeout' },
  { kind: 'not-accepted', status: 400, code: '' },
];
const files: SessionFolderFailure[] = [
  { kind: 'session-files-rejected', path: '', count: 1 },
  { kind: 'session-folder-other-files', path: '', count: 1, example: '' },
  { kind: 'session-file-held', path: '', reason: '' },
  { kind: 'session-file-unreadable', path: '', name: '', reason: '' },
  { kind: 'session-folder-unusable', path: '', reason: '' },
  { kind: 'sessions-left-behind', path: '', count: 1 },
];
const servers: BackupServerFailure[] = [
  { kind: 'password-refused', username: '' },
  { kind: 'mfa-required', username: '' },
  { kind: 'token-refused', username: '' },
  { kind: 'server-access-denied', username: '' },
  { kind: 'certificate-changed', trusted: '', found: '' },
  { kind: 'server-not-reachable', host: '', port: 1, reason: '' },
  { kind: 'server-without-tls', port: 1 },
  { kind: 'not-a-backup-server', found: '' },
  { kind: 'password-missing' },
];

describe('the messages are those that the program shows, about', () => {
  const shown = {
    'Sign-in and account': account.map((failure) => describeAccountFailure(failure, 'standing').title),
    Sending: sending.map((failure) => describeDeliveryFailure(failure, 'standing').title),
    'Session files': files.map((failure) => describeSessionFolderFailure(failure).title),
    'Backup servers': servers.map((failure) => describeBackupServerFailure(failure).title),
  };

  test.each(Object.entries(shown))('%s', (heading, titles) => {
    const named = tableUnder(document, heading).flatMap(([message = '']) => /^_([^_]+)_/.exec(message)?.slice(1) ?? []);

    expect(named.toSorted()).toEqual(titles.toSorted());
  });
});

test('each error number of Entra ID is one that the program explains', () => {
  const numbers = [...sectionUnder(document, 'Sign-in and account').matchAll(/AADSTS(\d+)/g)].map(([, n]) => Number(n));

  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers.filter((number) => !knownEntraErrors.includes(number))).toEqual([]);
});
