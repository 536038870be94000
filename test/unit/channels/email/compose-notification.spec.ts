import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  composeNotification,
  type ComposedEmail,
  type ComposedNotification,
} from '../../../../src-main/channels/email/compose-notification.ts';
import { emailChannel } from '../../../../src-main/channels/email/email-channel.ts';
import { toStoredMessage } from '../../../../src-main/channels/rendered-message.ts';
import { gatherFacts } from '../../../../src-main/notifications/facts/notification-facts.ts';
import { priorityOf } from '../../../../src-main/notifications/outbox-entries.ts';
import { graphMessageLimits } from '../../../../src-main/senders/microsoft/graph/graph-message.ts';
import { noChain } from '../../../../src-shared/model/chain.ts';
import { sessionResults, type BackupObject, type JobSession } from '../../../../src-shared/model/job-session.ts';
import type { MailMessage } from '../../../../src-shared/model/mail-message.ts';
import { backupObject, jobSession } from '../../../builders/job-session.ts';
import { manyObjects } from '../../../builders/many-objects.ts';
import { presentation } from '../../../builders/presentation.ts';
import { emailTarget } from '../../../builders/settings.ts';
import { postedBytesOf } from '../../../fixtures/posted-bytes.ts';
import { readZip } from '../../../fixtures/read-zip.ts';

const { maxMessageBytes } = graphMessageLimits;

function compose(
  session: JobSession,
  changes: Parameters<typeof emailTarget>[0] = {},
  objects: Iterable<BackupObject> = session.objects,
  isTest = false,
): ComposedNotification {
  const target = emailTarget({ subjectTemplate: '%JobName%: %JobResult%', ...changes });
  return composeNotification(gatherFacts({ session, objects, chain: noChain }, isTest), target, {
    to: presentation(),
    limits: graphMessageLimits,
  });
}

/** As it is sent when it is late, which is when it is largest. */
function sentLate({ attachments, ...content }: ComposedEmail): MailMessage {
  return emailChannel.asSentNow(toStoredMessage({ content, attachments }), Date.parse('2027-11-22T22:38:33.000Z'));
}

/** Text that no zip makes smaller: it does not come again within the 32 KB that a compressor looks back. */
const endlessNoise = Array.from({ length: 60_000 }, (_, index) =>
  String.fromCharCode(0x4e00 + ((index * index * 31 + index * 17) % 19_997)),
).join('');
const noise = (length: number, seed: number) => endlessNoise.slice(seed % 10_000, (seed % 10_000) + length);

const attached = { shouldAttachReport: true };
const subjectsOf = ({ messages }: ComposedNotification) => messages.map(({ subject }) => subject);
const attachmentsOf = ({ messages }: ComposedNotification) =>
  messages.flatMap(({ attachments }) => attachments.map(({ name }) => name));

test('a notification goes to whom the settings say, with the subject of their template', () => {
  const { messages, report } = compose(jobSession({ result: 'Failed' }), {
    recipients: [{ address: 'noc@contoso.com', name: 'NOC' }],
  });

  expect([messages, report]).toEqual([
    [
      {
        recipients: [{ address: 'noc@contoso.com', name: 'NOC' }],
        subject: 'Exchange daily: Failed',
        html: expect.stringContaining('Exchange daily'),
        importance: 'high',
        lateness: { newsSinceMs: Date.parse('2026-11-22T22:38:33.000Z'), at: expect.any(Number), language: 'en' },
        attachments: [],
      },
    ],
    [],
  ]);
});

test('only failures have high importance, and they overtake warnings, which overtake successes', () => {
  expect(
    sessionResults.map((result) => [
      result,
      compose(jobSession({ result })).messages[0].importance,
      priorityOf({ result }),
    ]),
  ).toEqual([
    ['Success', 'normal', 'success'],
    ['Warning', 'normal', 'warning'],
    ['Failed', 'high', 'failure'],
  ]);
});

test('a notification does not say that it is a test unless it is one', () => {
  const isSaid = [false, true].map((isTest) =>
    compose(jobSession(), {}, [], isTest).messages[0].html.includes('This is a test message'),
  );

  expect(isSaid).toEqual([false, true]);
});

describe('the report', () => {
  test('is attached where the settings say so, and to be kept in any case', () => {
    const files = ['Exchange-daily-2026-11-22-2238-report.html', 'Exchange-daily-2026-11-22-2238-report.csv'];
    const with_ = compose(jobSession(), attached, manyObjects(5));
    const without = compose(jobSession(), {}, manyObjects(5));

    expect([attachmentsOf(with_), attachmentsOf(without)]).toEqual([files, []]);
    expect([with_.report.map(({ name }) => name), without.report.map(({ name }) => name)]).toEqual([files, files]);
    expect(with_.messages[0].attachments).toEqual(with_.report);
    expect(with_.messages[0].html).toContain('The full report is attached, as HTML and as CSV.');
    expect(without.messages[0].html).toContain('The full report is kept on BACKUP01');
  });

  test('of a test message is not kept, so the message does not say that it is', () => {
    expect(compose(jobSession(), {}, manyObjects(5), true).messages[0].html).not.toContain('The full report is');
  });

  test('of no objects is not there', () => {
    const composed = compose(jobSession({ objectCount: 412 }), attached);

    expect([attachmentsOf(composed), composed.report]).toEqual([[], []]);
    expect(composed.messages[0].html).not.toMatch(/report is (?:attached|kept)/);
  });

  test('has the whole of a long message, of which the mail has both ends, also where no objects are listed', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `line ${index + 1}`);
    const session = jobSession({ result: 'Failed', objectCount: null, issueCount: null, message: lines.join('\n') });
    const shown = [
      ...lines.slice(0, 10),
      '&hellip; 180 lines left out; the whole text is in the report &hellip;',
      ...lines.slice(190),
    ];
    const [sent, kept] = [compose(session, attached), compose(session)];

    expect(
      [sent, kept].map(({ messages: [{ html }] }) => html.includes(`<p class="message">${shown.join('<br>')}</p>`)),
    ).toEqual([true, true]);
    expect([attachmentsOf(sent), attachmentsOf(kept)]).toEqual([['Exchange-daily-2026-11-22-2238-report.html'], []]);
    expect(sent.messages[0].html).toContain('The full report is attached, as HTML.');
    expect(kept.messages[0].html).toContain('The full report is kept on BACKUP01');
    for (const { report } of [sent, kept]) {
      expect(new TextDecoder().decode(report[0]?.bytes)).toContain(`<p class="message">${lines.join('<br>')}</p>`);
      expect(new TextDecoder().decode(report[0]?.bytes)).not.toMatch(/<table|rows/);
    }
  });

  test('says what it leaves out of a message of more than 64 KB', () => {
    const message = `start\n${'x'.repeat(200_000)}\nexit code 1`;
    const html = new TextDecoder().decode(compose(jobSession({ message })).report[0]?.bytes);

    expect(html).toMatch(
      /start<br>x+<br>&hellip; 134,48\d characters left out; a report holds 64 KB of a message &hellip;<br>x+<br>exit code 1</,
    );
  });

  test('that is too large for two files is one zip', () => {
    const composed = compose(jobSession(), attached, manyObjects(20_000));

    expect(attachmentsOf(composed)).toEqual(['Exchange-daily-2026-11-22-2238-report.zip']);
    expect(composed.messages[0].html).toContain('The full report is attached as a zip file');
  });
});

describe('a report that is too large for one message', () => {
  const composed = compose(jobSession({ result: 'Failed' }), attached, manyObjects(150_000));

  test('goes out in numbered messages under the same subject, and the first one says so', async () => {
    const count = composed.messages.length;
    expect(count).toBeGreaterThan(1);
    expect(subjectsOf(composed)).toEqual([
      'Exchange daily: Failed',
      ...Array.from(
        { length: count - 1 },
        (_, index) => `Exchange daily: Failed - report part ${index + 2} of ${count}`,
      ),
    ]);
    expect(composed.messages[0].html).toContain(`The full report is attached in ${count} parts`);
    expect(attachmentsOf(composed)).toEqual(composed.report.map(({ name }) => name));
    expect(composed.messages.map(({ importance }) => importance)).toEqual(Array.from({ length: count }, () => 'high'));
  });

  test('names in each message the objects that it holds', async () => {
    const ranges = composed.messages
      .slice(1)
      .map(({ html }) => /Objects ([\d,]+) to ([\d,]+) of 150,000/.exec(html)?.slice(1));

    expect(ranges.at(-1)?.[1]).toBe('150,000');
    for (const [index, range] of ranges.entries()) {
      const csv =
        [...(await readZip(composed.report[index + 1]?.bytes ?? new Uint8Array())).values()][1]?.toString() ?? '';
      const [from = 0, to = 0] = range?.map((text) => Number(text.replaceAll(',', ''))) ?? [];
      expect(csv.split('\r\n').length - 2).toBe(to - from + 1);
    }
  });

  test('keeps every request within what Graph takes, and uses what there is', async () => {
    const sizes = await Promise.all(composed.messages.map((message) => postedBytesOf(sentLate(message))));

    expect(Math.max(...sizes)).toBeLessThanOrEqual(maxMessageBytes);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(0.85 * maxMessageBytes);
  });

  test('is kept in the same parts where it is not attached', () => {
    const kept = compose(jobSession({ result: 'Failed' }), {}, manyObjects(150_000));

    expect([kept.messages.length, kept.report.map(({ name }) => name)]).toEqual([
      1,
      composed.report.map(({ name }) => name),
    ]);
  });

  test('has subjects within 255 characters, whatever the template makes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 180, max: 400 }), fc.constantFrom('x', '株', '👩', 'é'), (length, character) => {
        const name = character.repeat(length);
        const objects = Array.from({ length: 40 }, (_, index) => backupObject({ message: noise(32_000, index + 1) }));
        const subjects = subjectsOf(
          compose(jobSession({ job: { name } }), { ...attached, subjectTemplate: '%JobName%' }, objects),
        );
        expect(subjects.length).toBeGreaterThan(1);
        for (const [index, subject] of subjects.entries()) {
          expect(subject.length).toBeLessThanOrEqual(255);
          expect(subject.isWellFormed()).toBe(true);
          if (index > 0) expect(subject).toMatch(new RegExp(` - report part ${index + 1} of ${subjects.length}$`));
        }
      }),
      { numRuns: 3 },
    );
  });
});

describe('whatever a session says, its requests are within what Graph takes', () => {
  const recipients = Array.from({ length: 500 }, (_, index) => ({
    address: `${'a'.repeat(200)}${index}@contoso.com`,
    name: `"${'ü'.repeat(100)}"`,
  }));

  test.each([
    ['noise', 100, (index: number) => ({ name: noise(4000, index), message: noise(40_000, index) })],
    ['quotes', 100, () => ({ name: '"'.repeat(4000), type: "'".repeat(1000), message: '&'.repeat(40_000) })],
    ['names of noise', 1000, (index: number) => ({ name: noise(400, index), message: '' })],
    ['short texts', 1000, (index: number) => ({ message: `${index}` })],
  ] as const)('%s in %d objects', async (_, count, changes) => {
    const objects = Array.from({ length: count }, (__, index) =>
      backupObject({ result: 'Failed', ...changes(index + 1) }),
    );
    const { messages } = compose(jobSession({ message: '"'.repeat(100_000) }), { ...attached, recipients }, objects);

    for (const message of messages) expect(await postedBytesOf(sentLate(message))).toBeLessThanOrEqual(maxMessageBytes);
  });
});

test.each([
  ['&', 65_536],
  ['株', 21_845],
  ['\n', 65_535],
  ['\\', 65_536],
])('a log of %j leaves room for a report beside a list that is as long as it may be', async (character, length) => {
  const log = { text: `a${character.repeat(length - 1)}`, isCut: true };
  const objects = Array.from({ length: 1_000 }, (_, index) =>
    backupObject({ name: `${index}${'"'.repeat(300)}`, result: 'Failed', message: `${index}${'&'.repeat(600)}` }),
  );
  const { messages } = compose(jobSession({ result: 'Failed', message: '&'.repeat(32_000), log, objects }), attached);

  expect(messages).toHaveLength(1);
  expect(messages[0].html).toContain('<h2>Log</h2>');
  expect(messages[0].attachments).not.toEqual([]);
  expect(await postedBytesOf(sentLate(messages[0]))).toBeLessThanOrEqual(maxMessageBytes);
});

test('objects are gone through from their beginning each time, and never held', () => {
  let passes = 0;
  let open = 0;
  const objects: Iterable<BackupObject> = {
    *[Symbol.iterator]() {
      passes += 1;
      open += 1;
      try {
        yield* manyObjects(5000);
      } finally {
        open -= 1;
      }
    },
  };

  compose(jobSession(), attached, objects);
  expect([passes > 1, open]).toEqual([true, 0]);
});
