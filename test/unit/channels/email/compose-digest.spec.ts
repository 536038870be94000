import { describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import type { ComposedEmail } from '../../../../src-main/channels/email/compose-notification.ts';
import { composeDigest } from '../../../../src-main/channels/email/digest/compose-digest.ts';
import { emailChannel } from '../../../../src-main/channels/email/email-channel.ts';
import { toStoredMessage } from '../../../../src-main/channels/rendered-message.ts';
import type { DigestFacts } from '../../../../src-main/notifications/facts/digest-facts.ts';
import type { MessageSizeLimits } from '../../../../src-main/senders/message-size.ts';
import { graphMessageLimits } from '../../../../src-main/senders/microsoft/graph/graph-message.ts';
import type { Presentation } from '../../../../src-shared/model/presentation.ts';
import {
  digestFacts,
  digestJobRecord,
  digestRun,
  manyJobs,
  nightOfJobs,
  runTotals,
  type DigestInput,
} from '../../../builders/digest.ts';
import { presentation } from '../../../builders/presentation.ts';
import { emailTarget } from '../../../builders/settings.ts';
import { postedBytesOf } from '../../../fixtures/posted-bytes.ts';
import { readZip } from '../../../fixtures/read-zip.ts';

const british = presentation({ locale: 'en-GB', timeZone: 'Europe/London' });

function compose(
  facts: DigestFacts,
  to: Presentation = british,
  limits: MessageSizeLimits = graphMessageLimits,
): ComposedEmail {
  return composeDigest(facts, emailTarget(), { to, limits });
}

/** As a person reads it: without tags. */
function textOf({ html }: ComposedEmail): string {
  return html
    .slice(html.indexOf('<body>'))
    .replace(/<!--.*?-->/g, '')
    .replace(/<(?:br|\/p|\/h\d|\/tr)[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&middot;', '·');
}

const states = (...results: ('Success' | 'Warning' | 'Failed' | 'not-run')[]): DigestInput => ({
  records: results.map((result, index) =>
    digestJobRecord({
      id: index + 1,
      name: `Job ${index + 1}`,
      ...(result === 'not-run' ? { inPeriod: runTotals() } : { last: digestRun({ result }) }),
    }),
  ),
});

describe('the subject', () => {
  test.each([
    [states('Failed', 'Failed', 'Success', 'not-run'), [4], '[2 failed, 1 missed] 4 jobs - Friday 27 November'],
    [states('Failed', 'Warning', 'Warning'), [], '[1 failed, 2 warnings] 3 jobs - Friday 27 November'],
    [states('Warning'), [], '[1 warning] 1 job - Friday 27 November'],
    [states('Success', 'not-run'), [], '[All successful] 2 jobs - Friday 27 November'],
    [states('not-run'), [], '[No runs] 1 job - Friday 27 November'],
    [states(), [], '[No jobs] 0 jobs - Friday 27 November'],
  ])('counts what needs a look', (input, missed, expected) => {
    expect(compose(digestFacts({ ...input, missed })).subject).toBe(expected);
  });

  test('has the day on which it was due, in the time zone of the digest', () => {
    const toMs = Date.parse('2026-11-30T11:00:00Z');
    const subjectOf = (every: 'day' | 'week' | 'month', to: Presentation) =>
      compose(digestFacts({ occasion: { every, toMs } }), to).subject;

    expect([
      subjectOf('day', presentation({ timeZone: 'Pacific/Auckland' })),
      subjectOf('week', british),
      subjectOf('month', presentation({ locale: 'de-AT', timeZone: 'Europe/Vienna' })),
    ]).toEqual([
      '[All successful] 1 job - Tuesday, December 1',
      '[All successful] 1 job - week to Monday 30 November',
      '[All successful] 1 job - month to Montag, 30. November',
    ]);
  });
});

describe('the one sentence', () => {
  test.each([
    [
      states('Failed', 'Warning', 'Success', 'not-run'),
      [4],
      '1 of 4 jobs failed, 1 did not run when expected, 1 with a warning',
    ],
    [states('Warning', 'Warning', 'Success'), [], 'Of 3 jobs, 2 with warnings'],
    [states('Success', 'Success'), [], 'All 2 jobs were successful'],
    [states('Success'), [], 'The job was successful'],
    [states('Success', 'not-run'), [], '1 job of 2 ran, successfully'],
    [states('not-run', 'not-run'), [], 'No job ran: 2 jobs known'],
    [states(), [], 'No job has reported yet'],
  ])('of %j', (input, missed, expected) => {
    expect(textOf(compose(digestFacts({ ...input, missed })))).toContain(`\n${expected}\n`);
  });
});

test('what failed comes first, then what was missed, then warnings, each with its reason; then all jobs', () => {
  const lines = textOf(compose(nightOfJobs()))
    .split('\n')
    .map((line) => line.trim());
  const at = (text: string) => lines.findIndex((line) => line.includes(text));

  const order = [
    'Needs attention',
    'code 23',
    'archive-eu',
    'expected 27/11/2026, 02:00',
    'has no license',
    'All jobs',
    'Compared with the day before',
  ].map(at);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('failures have high importance, warnings and successes have not', () => {
  const importanceOf = (input: DigestInput) => compose(digestFacts(input)).importance;

  expect([
    importanceOf(states('Failed')),
    importanceOf({ ...states('not-run'), missed: [1] }),
    importanceOf(states('Warning')),
  ]).toEqual(['high', 'high', 'normal']);
});

test('a strip has a coloured cell with a sign for each run, and words for those who do not see it', () => {
  const { html } = compose(digestFacts({ strips: { 1: ['Success', 'Warning', 'Failed'] } }));

  expect(html).toContain('role="img" aria-label="3 runs: 1 successful, 1 warning, 1 failed; last failed"');
  expect(
    [...html.matchAll(/<td width="9" bgcolor="(#\w+)">([^<]*)</g)].map(([, colour, sign]) => [colour, sign]),
  ).toEqual([
    ['#0e700e', '&#10003;'],
    ['#b84a00', '!'],
    ['#b10e1c', '&#10007;'],
  ]);
});

test('what it needs in a mail client is a table and what is written on the elements: no picture, no SVG, no style block', () => {
  const { html } = compose(nightOfJobs());

  expect(html).not.toMatch(/<(?:img|svg|canvas|link|script)|display:(?:flex|grid)|url\(/);
  expect(html).toContain('<tr align="center" style="color:#ffffff;font-size:9px;line-height:16px">');
});

test('numbers and nouns agree', () => {
  const one = digestFacts({
    records: [
      digestJobRecord({ inPeriod: runTotals({ Success: 1 }) }),
      digestJobRecord({ id: 2, inPeriod: runTotals({ Success: 22, Warning: 1, Failed: 1 }) }),
      digestJobRecord({ id: 3, inPeriod: runTotals({ Success: 2 }) }),
    ],
    occasion: { missedCount: 1 },
  });

  const text = textOf(compose(one));

  expect(text).toContain('Success · 1 run · last');
  expect(text).toContain('Recovered · 24 runs: 22 successful, 1 with a warning, 1 failed · last');
  expect(text).toContain('Success · 2 runs, all successful · last');
  expect(text).toContain(
    'One earlier digest was not sent because the program was not running. This one covers its time too.',
  );
});

test('trends compare success, duration and size with the period before', () => {
  const hour = 60 * 60_000;
  const gb = 1024 ** 3;
  const facts = digestFacts({
    records: [
      digestJobRecord({
        inPeriod: runTotals(
          { Success: 199, Failed: 1 },
          { durationMs: 199 * hour, sizedCount: 199, sizeBytes: 398 * gb },
        ),
        before: runTotals({ Success: 200 }, { durationMs: 100 * hour, sizedCount: 200, sizeBytes: 200 * gb }),
      }),
    ],
  });

  const text = textOf(compose(facts));

  expect(text).toContain('99.5 % of 200 runs; before, 100 % of 200');
  expect(text).toContain('1:00:00 on average, 100 % longer');
  expect(text).toContain('2 GB per run, 100 % more');
  expect(text).toContain('Exchange daily 1:00:00, 100 % longer (0:30:00 before)');
});

test('one failed run of very many is never rounded away', () => {
  const facts = digestFacts({ records: [digestJobRecord({ inPeriod: runTotals({ Success: 99_999, Failed: 1 }) })] });

  expect(textOf(compose(facts))).toContain('99.9 % of 100,000 runs');
});

test('everything that comes from a job is escaped', () => {
  const facts = digestFacts({
    records: [
      digestJobRecord({ name: '<img src=x>', organization: '"&\u202e', last: digestRun({ result: 'Failed' }) }),
    ],
    reasons: { 1: '<script>alert(1)</script>' },
  });

  expect(compose(facts).html).not.toMatch(/<img|<script/);
});

test('a message that is sent late says so below its first sentence', () => {
  const { attachments, ...content } = compose(digestFacts());
  const sentMs = Date.parse('2026-11-27T09:00:00Z');

  const { html } = emailChannel.asSentNow(toStoredMessage({ content, attachments }), sentMs);

  expect(textOf({ html } as ComposedEmail)).toMatch(/The job was successful\n.* Reported 3 hours late\.\n/);
});

describe('the CSV file', () => {
  const rowsOf = (bytes: Uint8Array | undefined) =>
    parse(new TextDecoder().decode(bytes), { bom: true, columns: true }) as Record<string, string>[];

  test('has a row for each job', () => {
    const [file] = compose(nightOfJobs()).attachments;

    expect(file?.name).toBe('jobs-2026-11-27.csv');
    expect(rowsOf(file?.bytes).map(({ Job, State, LastResult }) => [Job, State, LastResult])).toEqual([
      ['Dateien München → Zürich', 'Failed', 'Failed'],
      ['Exchange daily', 'Failed', 'Failed'],
      ['Archive copy weekly', 'Missed', 'Success'],
      ['SharePoint and Teams daily', 'Warning', 'Warning'],
      ['SQL dumps, every hour', 'Recovered', 'Success'],
      ['borg /srv', 'Success', 'Success'],
      ['OneDrive daily', 'Success', 'Success'],
      ['restic /home', 'Success', 'Success'],
    ]);
  });

  test('leaves out what is not known, and neutralizes what a spreadsheet would run', () => {
    const facts = digestFacts({
      records: [digestJobRecord({ name: '=cmd()', last: null, inPeriod: runTotals(), before: runTotals() })],
    });

    expect(rowsOf(compose(facts).attachments[0]?.bytes)).toEqual([
      {
        Job: "'=cmd()",
        Organization: 'contoso.com',
        Computer: '',
        State: 'Not run',
        Successful: '0',
        Warnings: '0',
        Failed: '0',
        LastEnd: '',
        LastResult: '',
        LastDurationSeconds: '',
        LastSizeBytes: '',
        AverageDurationSeconds: '',
        AverageSizeBytes: '',
        SuccessfulBefore: '0',
        WarningsBefore: '0',
        FailedBefore: '0',
        AverageDurationSecondsBefore: '',
        AverageSizeBytesBefore: '',
        Reason: '',
      },
    ]);
  });

  test('has the jobs that the body has no room for, and the body says so', () => {
    const message = compose(manyJobs(1_000));
    const text = textOf(message);

    expect(text).toContain('900 jobs more are only in the attached CSV file.');
    expect(text).toContain('and 198 jobs more');
    expect(rowsOf(message.attachments[0]?.bytes)).toHaveLength(1_000);
  });
});

describe('a message stays within what its sender takes', () => {
  const within = (maxMessageBytes: number) => ({ ...graphMessageLimits, maxMessageBytes });

  test('with fewer jobs in the body and the CSV file zipped', async () => {
    const limits = within(120_000);
    const message = compose(manyJobs(1_000), british, limits);

    const { attachments, ...content } = message;
    const posted = emailChannel.asSentNow(
      toStoredMessage({ content, attachments }),
      Date.parse('2027-01-01T00:00:00Z'),
    );
    expect(await postedBytesOf(posted)).toBeLessThanOrEqual(limits.maxMessageBytes);
    expect(textOf(message)).toMatch(/jobs more are only in the attached CSV file, which is zipped\./);
    expect(attachments.map(({ name }) => name)).toEqual(['jobs-2026-11-27.zip']);
    expect([...(await readZip(attachments[0]?.bytes ?? new Uint8Array())).keys()]).toEqual(['jobs-2026-11-27.csv']);
  });

  test('without the CSV file where there is no room for it, and says so', () => {
    const message = compose(manyJobs(1_000), british, within(14_000));

    expect(message.attachments).toEqual([]);
    expect(textOf(message)).toContain('jobs more are not listed: the message would be too large.');
  });
});
