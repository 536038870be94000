import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MailIntake } from '../../../../src-main/sources/smtp/mail-intake.ts';
import type { IncomingMail, MailReply } from '../../../../src-main/sources/smtp/mail-listener.ts';
import { maxRecentMails } from '../../../../src-shared/model/recent-mail.ts';
import type { MailPattern } from '../../../../src-shared/model/mail-pattern.ts';
import { mailPattern } from '../../../builders/mail-pattern.ts';
import { ManualClock } from '../../../fakes/manual-clock.ts';
import { PassingScheduler } from '../../../fakes/passing-scheduler.ts';
import { SequentialIdSource } from '../../../fakes/sequential-id-source.ts';
import { mailRecogniser } from '../../../fixtures/mail-recogniser.ts';
import { openInMemoryJournal, openSessionsOf } from '../../../fixtures/open-in-memory-journal.ts';
import { oddMails, bytesOfMail } from '../../../fixtures/odd-mails.ts';
import type { Journal } from '../../../../src-main/journal/journal.ts';

interface Intake {
  journal: Journal;
  accept: (mail: IncomingMail) => Promise<MailReply>;
  forwarded: () => Uint8Array[];
}

function intake(patterns: readonly MailPattern[]): Intake {
  const { journal } = openInMemoryJournal();
  const clock = new ManualClock('2026-11-29T22:10:00.000Z');
  const ids = new SequentialIdSource();
  const taking = new MailIntake({
    journal,
    route: () => ({ routeId: 'default', senderId: 'microsoft-365' }),
    maxBytesFor: () => 1_000_000,
    fit: async () => [],
    newMessageId: () => `<${ids.newId()}@backup-notifier.internal>`,
    recogniser: mailRecogniser(patterns),
    ids,
    clock,
    scheduler: new PassingScheduler(clock),
    onStored: () => {},
    log: () => {},
  });
  return {
    journal,
    accept: (mail) => taking.accept(mail),
    forwarded: () =>
      journal.due(clock.nowMs(), 1_000).map(({ message }) => {
        if (!(message['bytes'] instanceof Uint8Array)) throw new Error('It was stored without its bytes.');
        return message['bytes'];
      }),
  };
}

const mail = (subject: string, head = ''): IncomingMail => ({
  recipients: ['noc@contoso.com'],
  bytes: Buffer.from(`From: NAS <nas@contoso.local>\r\nSubject: ${subject}\r\n${head}\r\nThe text.\r\n`),
});

const anyMail = fc.oneof(
  fc.uint8Array({ maxLength: 2_000 }),
  fc.string({ unit: 'binary', maxLength: 1_000 }).map((text) => Buffer.from(text)),
  fc.constantFrom(...Object.values(oddMails)).map((odd) => Buffer.from(bytesOfMail(odd))),
  fc
    .constantFrom('backup failed', 'Backup done', 'backup', '=?x?B?y?=')
    .map((subject) => Buffer.from(mail(subject).bytes)),
);

describe('whatever the mail', () => {
  test('it is forwarded byte for byte, recognised or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMail, { minLength: 1, maxLength: 5 }), async (mails) => {
        const without = intake([]);
        const withPatterns = intake([mailPattern(), mailPattern({ id: 'all', otherwise: 'Success' })]);
        const hand = ({ accept }: Intake) =>
          Promise.all(mails.map((bytes) => accept({ recipients: ['noc@contoso.com'], bytes })));

        expect(await hand(withPatterns)).toEqual(await hand(without));
        expect(withPatterns.forwarded()).toEqual(without.forwarded());
      }),
    );
  });

  test('what a pattern keeps is a session, and everything else is forwarded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMail, { minLength: 1, maxLength: 5 }), async (mails) => {
        const { journal, accept, forwarded } = intake([mailPattern({ isForwarded: false })]);
        for (const bytes of mails)
          expect(await accept({ recipients: ['a@b.c'], bytes })).toMatchObject({ status: 250 });

        expect(forwarded().length + openSessionsOf(journal).length).toBe(mails.length);
      }),
    );
  });
});

test('a mail that is recognised is a session besides, and once, however often it is handed over', async () => {
  const { journal, accept, forwarded } = intake([mailPattern()]);
  const report = mail('Backup failed', 'Message-ID: <1@nas>\r\nDate: Sun, 29 Nov 2026 23:00:00 +0100\r\n');
  await accept(report);
  await accept(report);

  expect(openSessionsOf(journal)).toMatchObject([
    {
      source: 'mail',
      job: { name: 'Nightly' },
      result: 'Failed',
      message: 'Backup failed',
      endedAt: '2026-11-29T22:00:00.000Z',
    },
  ]);
  expect(forwarded()).toHaveLength(2);
});

test('neither the session nor the message is stored without the other', async () => {
  const { journal, accept, forwarded } = intake([mailPattern()]);
  const recent = journal.recentMails;
  Object.assign(recent, {
    add: () => {
      throw new Error('database or disk is full');
    },
  });

  expect(await accept(mail('Backup done'))).toMatchObject({ status: 451 });
  expect([openSessionsOf(journal), forwarded()]).toEqual([[], []]);
});

test('a pattern that cannot be read recognises nothing, and the next one is asked', async () => {
  const broken = mailPattern({
    results: { ...mailPattern().results, Failed: { part: 'body', kind: 'regex', text: '(' } },
  });
  const { journal, accept } = intake([broken, mailPattern({ id: 'second', job: 'Second' })]);
  await accept(mail('Backup done'));

  expect(openSessionsOf(journal)).toMatchObject([{ job: { id: 'second/Second' } }]);
});

test('the last mails are listed with what they were recognised as, and no more of them than are of use', async () => {
  const { journal, accept } = intake([mailPattern()]);
  for (let number = 1; number < maxRecentMails + 10; number += 1) await accept(mail(`Größe ${number}`));
  await accept(mail('Backup done'));
  const listed = journal.recentMails.list();

  expect(listed).toHaveLength(maxRecentMails);
  expect(listed.slice(0, 2)).toMatchObject([
    {
      from: 'NAS <nas@contoso.local>',
      subject: 'Backup done',
      recognised: { pattern: 'NAS', job: 'Nightly', result: 'Success' },
    },
    { subject: `Größe ${maxRecentMails + 9}`, recognised: null },
  ]);
  expect(journal.recentMails.textsOf(listed[0]?.id ?? 0)?.body).toBe('The text.');
  expect(journal.recentMails.textsOf(1)).toBeNull();
});
