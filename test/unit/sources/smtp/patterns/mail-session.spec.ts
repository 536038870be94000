import { expect, test } from 'vitest';
import { sessionOfMail } from '../../../../../src-main/sources/smtp/patterns/mail-session.ts';
import { jobSessionSchema, type JobSession } from '../../../../../src-shared/model/job-session.ts';
import { parseMailHead } from '../../../../../src-shared/model/mail-head.ts';
import { SequentialIdSource } from '../../../../fakes/sequential-id-source.ts';

const ids = new SequentialIdSource();
const receivedAt = '2026-11-29T22:10:00.000Z';
const recognised = { result: 'Failed', job: 'Nightly', organization: 'Ä', host: 'nas', message: 'no' } as const;

function session(head: string, body = 'text', changes: Partial<typeof recognised> | object = {}): JobSession {
  const { fields } = parseMailHead(Buffer.from(`${head}\r\n\r\n`));
  const texts = { from: '', subject: '', body };
  const made = sessionOfMail({
    pattern: { id: 'p1' },
    recognised: { ...recognised, ...changes },
    texts,
    fields,
    receivedAtMs: Date.parse(receivedAt),
    newId: () => ids.newId(),
  });
  return jobSessionSchema.parse(made);
}

test('has what the mail reports, and the mail as its log', () => {
  expect(session('Date: Sun, 29 Nov 2026 23:00:00 +0100 (CET)')).toMatchObject({
    source: 'mail',
    job: { id: 'p1/Nightly', name: 'Nightly' },
    organization: 'Ä',
    host: 'nas',
    result: 'Failed',
    message: 'no',
    endedAt: '2026-11-29T22:00:00.000Z',
    log: { text: 'text', isCut: false },
    leftOut: [],
  });
});

test('a log is as long as one may be, whatever is in it', () => {
  const { log } = session('Date: x', '💾'.repeat(20_000));

  expect(log?.isCut).toBe(true);
  expect(Buffer.byteLength(log?.text ?? '')).toBeLessThanOrEqual(64 * 1024);
});

test.each([
  ['of another year', 'Sat, 29 Nov 2025 23:00:00 +0100'],
  ['of a clock that is ahead', 'Sun, 29 Nov 2026 23:20:00 +0100'],
  ['of 1970', 'Thu, 1 Jan 1970 00:00:00 +0000'],
  ['that is none', 'yesterday'],
])('a date %s is not the end of a job', (_, date) => {
  expect(session(`Date: ${date}`).endedAt).toBe(receivedAt);
});

test('a mail that is handed over again is the same session, also where a server has passed it on', () => {
  const head = 'Message-ID: <1@nas>\r\nDate: Sun, 29 Nov 2026 23:00:00 +0100';

  expect(session(`Received: by relay\r\n${head}`).id).toBe(session(head).id);
});

test('another mail is another session, whatever the device leaves out', () => {
  const heads = [
    'Message-ID: <same@nas>\r\nDate: Sun, 29 Nov 2026 23:00:00 +0100',
    'Message-ID: <same@nas>\r\nDate: Mon, 30 Nov 2026 23:00:00 +0100',
    'Date: Mon, 30 Nov 2026 23:00:00 +0100\r\nSubject: a',
    'Date: Mon, 30 Nov 2026 23:00:00 +0100\r\nSubject: b',
    'Subject: a',
    'Subject: a',
  ];

  expect(new Set(heads.map((head) => session(head).id)).size).toBe(heads.length);
});

test('mails of one second that report different jobs are different sessions, also where the device tells nothing else', () => {
  const head = 'Message-ID: <same@nas>\r\nDate: Sun, 29 Nov 2026 23:00:00 +0100\r\nSubject: Report';
  const made = [{}, { job: 'Weekly' }, { result: 'Success' }, { host: 'nas2' }, { organization: 'Ö' }];

  expect(new Set(made.map((changes) => session(head, 'text', changes).id)).size).toBe(made.length);
});
