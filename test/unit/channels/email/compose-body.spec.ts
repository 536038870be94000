import { describe, expect, test } from 'vitest';
import { countedFor } from '../../../../src-shared/languages/counted.ts';
import { textsOf } from '../../../../src-shared/languages/languages.ts';
import { languageCodes } from '../../../../src-shared/model/language.ts';
import { maxObjectsInBody } from '../../../../src-main/notifications/facts/object-tally.ts';
import { graphMessageLimits } from '../../../../src-main/senders/microsoft/graph/graph-message.ts';
import type { JobSession } from '../../../../src-shared/model/job-session.ts';
import { sampleSession } from '../../../../src-shared/model/sample-session.ts';
import { noChain, type ChainContext } from '../../../../src-shared/model/chain.ts';
import { backupObject, backupObjects, jobSession } from '../../../builders/job-session.ts';
import { presentation } from '../../../builders/presentation.ts';
import { parseHtml } from '../../../fixtures/parse-html.ts';
import { bodyOf, htmlOf } from './body-of.ts';

const megabyte = 1024 * 1024;

/** Signs without the selector that keeps phones from drawing pictures; plain blanks. */
function plain(text: string | undefined): string {
  return (text ?? '')
    .replaceAll('\ufe0e', '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/ +/g, ' ');
}

describe('the first screen', () => {
  const session = jobSession({
    result: 'Failed',
    message: 'The repository is full',
    objects: [
      ...backupObjects({ Success: 409 }),
      backupObject({ name: 'a', result: 'Failed', message: 'Access denied' }),
      backupObject({ name: 'b', result: 'Failed', message: 'Access denied' }),
      backupObject({ name: 'c', result: 'Warning', message: 'No license' }),
    ],
  });

  test('says result, job, organization and time, then one sentence, the reasons and the objects with issues', () => {
    expect(plain(bodyOf(session).text)).toMatch(
      /^✖ Failed Exchange daily contoso\.com · Nov 22, 2026, 10:38 PM UTC 2 of 412 objects failed, 1 with a warning The repository is full Reasons ✖ 2 objects: Access denied ▲ 1 object: No license Objects with issues ✖ Failed a Access denied Mailbox ✖ Failed b Access denied Mailbox ▲ Warning c No license Mailbox Summary /,
    );
  });

  test('tells the list of messages on a phone the one sentence, in a line that is not drawn', () => {
    const body = bodyOf(session);

    expect(body.textsOf('preheader')).toEqual(['2 of 412 objects failed, 1 with a warning']);
    expect(body.attributes.find((attribute) => attribute.startsWith('div style='))).toMatch(
      /display:none.*mso-hide:all/,
    );
  });

  test.each([
    ['Success', '✔ Success'],
    ['Warning', '▲ Warning'],
    ['Failed', '✖ Failed'],
  ] as const)('never tells %s by colour alone: a sign and the word', (result, expected) => {
    expect(bodyOf(jobSession({ result })).textsOf('banner').map(plain)).toEqual([expected]);
  });

  test.each([
    ['a retry that is announced', { willBeRetried: true, waitMinutes: 10 }, 'announced for 10 minutes after'],
    ['one whose time nobody knows', { willBeRetried: true, waitMinutes: null }, 'A retry of this job is announced.'],
  ])('tells of %s, so that nobody gets up before it', (_, retry, expected) => {
    expect(
      bodyOf(jobSession({ result: 'Failed', retry }))
        .textsOf('note')
        .join('\n'),
    ).toContain(expected);
  });

  test('announces no retry after a success, after the last attempt of a backup window, or where one is missing', () => {
    const retry = { willBeRetried: true, waitMinutes: 10 };
    const backupWindow = { terminatesJob: true, isLastAttempt: true };
    const bodies = [
      bodyOf(jobSession({ result: 'Success', retry })),
      bodyOf(jobSession({ result: 'Failed', retry, backupWindow })),
      bodyOf(jobSession({ result: 'Failed', retry }), { chain: { ...noChain, isRetryMissing: true } }),
    ];
    expect(bodies.map(({ text }) => text.includes('is announced'))).toEqual([false, false, false]);
  });

  test('names the source that has reported the job, where one has', () => {
    const sources = ['vbo01.contoso.com', ''].map((sourceName) => bodyOf(session, { sourceName }).text);
    expect(sources.map((text) => /Source (\S+)/.exec(text)?.[1] ?? null)).toEqual(['vbo01.contoso.com', null]);
  });

  test('names the attempt from the first retry on', () => {
    const where = (attempt: number, limit: number | null) =>
      bodyOf(jobSession({ retry: { attempt, limit } }))
        .textsOf('where')[0]
        ?.split(' · ')
        .slice(2) ?? [];

    expect([where(0, 3), where(2, 3), where(2, null), where(5, 3)]).toEqual([
      [],
      ['Attempt 3 of 4'],
      ['Attempt 3'],
      ['Attempt 6 of 6'],
    ]);
  });

  test('has no stray dot where the organization is not known', () => {
    expect(bodyOf(jobSession({ organization: '' })).textsOf('where')[0]).toMatch(/^Nov 22/);
  });

  test('says that it is a test, before everything else, only where it is one', () => {
    const sample = sampleSession('2026-11-22T22:38:33.000Z');

    expect(bodyOf(sample, { isTest: true }).text).toMatch(/^This is a test message with made-up figures\./);
    expect(bodyOf(sample).text).not.toMatch(/test message/);
  });

  test('does not say the sentence twice where it is the message of the session', () => {
    expect(bodyOf(jobSession({ message: 'Nothing to do' })).text.match(/Nothing to do/g)).toHaveLength(1);
  });
});

describe('a chain', () => {
  const earlierAttempts = [
    {
      attempt: 0,
      result: 'Failed' as const,
      startedAt: '2026-11-22T21:00:00.000Z',
      endedAt: '2026-11-22T21:12:00.000Z',
      message: 'The network path was not found',
    },
    {
      attempt: 1,
      result: 'Warning' as const,
      startedAt: '2026-11-22T21:22:00.000Z',
      endedAt: '2026-11-22T21:30:30.000Z',
      message: '',
    },
  ];
  const session = jobSession({ retry: { attempt: 2, limit: 3 } });

  test('lists the attempts that went before', () => {
    const body = bodyOf(session, {
      chain: { ...noChain, earlierAttempts, isRetryMissing: false, isRetryLate: false },
    });

    expect(body.textsOf('attempts').map(plain)).toEqual([
      '✖ Failed Attempt 1 Nov 22, 2026, 9:00 PM UTC · 0:12:00 The network path was not found ' +
        '▲ Warning Attempt 2 Nov 22, 2026, 9:22 PM UTC · 0:08:30',
    ]);
    expect(body.text).not.toMatch(/has not reported/);
  });

  test('says which retry is missing', () => {
    const body = bodyOf(session, {
      chain: { ...noChain, earlierAttempts: [], isRetryMissing: true, isRetryLate: false },
    });

    expect(body.text).toContain('A retry was announced for this job and has not reported.');
    expect(body.textsOf('attempts')).toEqual([]);
  });

  test('says that a job succeeds again, since when it had failed, and how often', () => {
    const noteOf = (failedRunCount: number) => {
      const recovery = { failedSinceMs: Date.parse('2026-11-20T22:00:00.000Z'), failedRunCount };
      return bodyOf(jobSession(), { chain: { ...noChain, recovery } })
        .textsOf('recovery')
        .map(plain);
    };
    expect([noteOf(1), noteOf(3)]).toEqual([
      ['✔ The job succeeds again. It had failed since Nov 20, 2026, 10:00 PM UTC, in 1 run.'],
      ['✔ The job succeeds again. It had failed since Nov 20, 2026, 10:00 PM UTC, in 3 runs.'],
    ]);
  });

  test('of very many attempts lists the last ones, and says how many are not listed', () => {
    const many = Array.from({ length: 1000 }, (_, attempt) => ({ ...earlierAttempts[0], attempt }) as never);
    const body = bodyOf(session, {
      chain: { ...noChain, earlierAttempts: many, isRetryMissing: false, isRetryLate: false },
    });

    expect(body.text).toMatch(
      /Earlier attempts 980 attempts before these are not listed.*Attempt 981 .*Attempt 1,000 /,
    );
  });
});

describe('reasons', () => {
  test('are left out where there are none', () => {
    expect(bodyOf(jobSession({ objects: backupObjects({ Success: 2 }) })).textsOf('h2')).toEqual([
      'Summary',
      'Objects',
    ]);
  });

  test('that nobody reported are counted too', () => {
    const objects = backupObjects({ Failed: 2, Warning: 1 });

    expect(bodyOf(jobSession({ objects })).textsOf('reasons').map(plain)).toEqual([
      '✖ 2 objects: no reason was reported ▲ 1 object: no reason was reported',
    ]);
  });

  const word = (index: number) => String.fromCharCode(97 + (index % 26)).repeat(3 + Math.floor(index / 26));
  const failedObjects = (count: number) =>
    Array.from({ length: count }, (_, index) => backupObject({ result: 'Failed', message: `${word(index)} happened` }));
  const reasonCounts = (session: JobSession) =>
    bodyOf(session)
      .textsOf('reasons')
      .map((table) => plain(table).match(/1 object: /g)?.length);

  test.each([
    [4, [4], []],
    [5, [3, 2], ['and 2 more reasons below, in 2 objects']],
    [21, [3, 17], ['and 18 more reasons below, in 18 objects', 'and 1 more reason in 1 object']],
  ])('of %d different ones few stand before the objects, so that those are seen at once', (count, tables, rest) => {
    const session = jobSession({ objects: failedObjects(count) });

    expect([
      reasonCounts(session),
      bodyOf(session)
        .textsOf('quiet')
        .filter((text) => text.startsWith('and ')),
    ]).toEqual([tables, rest]);
  });

  test('stand together where no objects are listed: twenty, and the others are counted', () => {
    const session = jobSession({ objects: [...failedObjects(27), ...backupObjects({ Success: maxObjectsInBody })] });

    expect([reasonCounts(session), bodyOf(session).text.includes('and 7 more reasons in 7 objects')]).toEqual([
      [20],
      true,
    ]);
  });

  test('that name different objects are shown without the names', () => {
    const objects = ['anna', 'ben'].map((name) =>
      backupObject({ name, result: 'Failed', message: `${name} is locked` }),
    );

    expect(bodyOf(jobSession({ objects })).textsOf('reasons').map(plain)).toEqual(['✖ 2 objects: … is locked']);
  });
});

describe('the summary', () => {
  test('has every figure that the session brings', () => {
    const session = jobSession({
      startedAt: '2026-11-22T22:00:00.000Z',
      retry: { limit: 3 },
      statistics: {
        transferredBytes: 1_610_612_736,
        processedItems: 1234,
        processingRateBytesPerSecond: megabyte,
        readRateBytesPerSecond: 1536,
        writeRateBytesPerSecond: 0,
        bottleneck: 'Source',
      },
      objects: backupObjects({ Failed: 1, Warning: 2, Success: 3 }),
    });

    expect(plain(bodyOf(session).textsOf('summary')[0])).toBe(
      'Start Nov 22, 2026, 10:00 PM UTC End Nov 22, 2026, 10:38 PM UTC Duration 0:38:33 ' +
        'Objects processed 6 ✖ 1 failed ▲ 2 with warnings ✔ 3 successful ' +
        'Transferred 1.5 GB Items 1,234 Processing rate 1 MB/s Read rate 1.5 kB/s Write rate 0 bytes/s ' +
        'Bottleneck Source Attempt 1 of 4 Job type Backup',
    );
  });

  test('leaves out what the source did not say', () => {
    expect(bodyOf(jobSession()).textsOf('th')).toEqual(['Start', 'End', 'Duration', 'Objects processed', 'Job type']);
  });

  test('says both offsets of a session during which clocks went back, and so do its objects', () => {
    const [startedAt, endedAt] = ['2026-10-25T00:31:00.000Z', '2026-10-25T01:31:00.000Z'];
    const session = jobSession({ startedAt, endedAt, objects: [backupObject({ startedAt })] });
    const body = bodyOf(session, { to: presentation({ locale: 'en-GB', timeZone: 'Europe/Vienna' }) });

    expect([body.textsOf('summary')[0], body.textsOf('objects')[0]].map(plain)).toEqual([
      expect.stringMatching(/^Start 25 Oct 2026, 02:31 UTC\+2 End 25 Oct 2026, 02:31 UTC\+1 Duration 1:00:00 /),
      expect.stringMatching(/ 02:31 UTC\+2$/),
    ]);
  });

  test.each([
    ['de-AT', 'Europe/Vienna', ['22.11.2026, 23:00 UTC+1', '22.11.2026, 23:38 UTC+1', '0:38:33', '12 345', '1,5 GB']],
    [
      'en-GB',
      'Asia/Kolkata',
      ['23 Nov 2026, 03:30 UTC+5:30', '23 Nov 2026, 04:08 UTC+5:30', '0:38:33', '12,345', '1.5 GB'],
    ],
    [
      'en-IN',
      'Asia/Kolkata',
      ['23 Nov 2026, 3:30 am UTC+5:30', '23 Nov 2026, 4:08 am UTC+5:30', '0:38:33', '12,345', '1.5 GB'],
    ],
    ['ja-JP', 'Asia/Tokyo', ['2026/11/23 7:00 UTC+9', '2026/11/23 7:38 UTC+9', '0:38:33', '12,345', '1.5 GB']],
  ])('is written for the reader in %s, %s', (locale, timeZone, expected) => {
    const to = presentation({ locale, timeZone });
    const session = jobSession({ objectCount: 12_345, statistics: { transferredBytes: 1_610_612_736 } });

    expect(bodyOf(session, { to }).textsOf('summary')[0]?.replaceAll('\u202f', ' ')).toContain(expected[0]);
    expect(bodyOf(session, { to }).textsOf('td').map(plain)).toEqual(expect.arrayContaining(expected.map(plain)));
  });
});

describe('the objects', () => {
  test('with issues stand before the figures, failures first, and the others after them', () => {
    const at = (time: string) => `2026-11-22T${time}.000Z`;
    const objects = [
      backupObject({
        name: 'anna',
        startedAt: at('22:01:00'),
        endedAt: at('22:05:30'),
        items: 1200,
        transferredBytes: megabyte,
      }),
      backupObject({ name: 'ben', type: '', result: 'Warning', message: 'No license', items: 1 }),
      backupObject({ name: 'carla', type: 'Site', result: 'Failed', message: 'Timeout' }),
    ];

    expect(bodyOf(jobSession({ objects })).textsOf('objects').map(plain)).toEqual([
      '✖ Failed carla Timeout Site ▲ Warning ben No license 1 item',
      '✔ Success anna Mailbox · 10:01 PM · 0:04:30 · 1,200 items · 1 MB',
    ]);
    expect(bodyOf(jobSession({ objects })).textsOf('h2')).toEqual([
      'Reasons',
      'Objects with issues',
      'Summary',
      'Successful objects',
    ]);
  });

  test.each(languageCodes)('count the items of an object as %s does', (language) => {
    const to = presentation({ language });
    const counts = [0, 1, 2, 5, 21, 101, 1234, 1_000_000];
    const objects = counts.map((items) => backupObject({ type: '', items }));

    expect(bodyOf(jobSession({ objects }), { to }).textsOf('more').slice(0, counts.length).map(plain)).toEqual(
      counts.map((count) => plain(textsOf(language).notices.email.items(countedFor(to)(count)))),
    );
  });

  test('of a session of more than a day have dates', () => {
    const objects = [backupObject({ startedAt: '2026-11-21T22:01:00.000Z' })];
    const session = jobSession({ startedAt: '2026-11-20T22:00:00.000Z', objects });

    expect(plain(bodyOf(session).textsOf('objects')[0])).toContain('Mailbox · Nov 21, 2026, 10:01:00 PM');
  });

  test(`are listed up to ${maxObjectsInBody}`, () => {
    const body = bodyOf(jobSession({ objects: backupObjects({ Failed: 1, Success: maxObjectsInBody - 1 }) }));

    expect(body.textsOf('name')).toHaveLength(maxObjectsInBody);
  });

  test('above that are in the report, and the message says where it is', () => {
    const session = jobSession({ objects: backupObjects({ Failed: 1, Success: maxObjectsInBody }) });
    const body = bodyOf(session, { place: { kind: 'attached', as: 'zip' } });

    expect([body.textsOf('objects'), body.textsOf('report')]).toEqual([
      [],
      [
        'The 1,001 objects are too many to be listed in a message. The full report is attached as a zip file with one HTML and one CSV file.',
      ],
    ]);
    expect(body.textsOf('reasons').map(plain)).toEqual(['✖ 1 object: no reason was reported']);
  });

  test('that nobody counted are not said to be none', () => {
    const session = jobSession({ result: 'Warning', objectCount: null, issueCount: null });
    const body = bodyOf(session);

    expect([body.textsOf('outcome'), body.text.includes('Objects processed')]).toEqual([
      ['The job ended with a warning'],
      false,
    ]);
  });

  test('that the source only listed in part are not taken for all', () => {
    const body = bodyOf(jobSession({ objects: backupObjects({ Success: 5 }), objectCount: 412 }));

    expect([body.textsOf('outcome'), body.textsOf('h2')[1]]).toEqual([
      ['412 objects processed without issues'],
      'Objects (5 of 412 were listed)',
    ]);
  });
});

test('a long reason of an object keeps its end and its lines, and the message says that it is cut', () => {
  const message = `Could not open the mailbox\n${'at frame\n'.repeat(100)}Access denied`;
  const session = jobSession({ objects: [backupObject({ result: 'Failed', message })] });
  const html = htmlOf(session, { place: { kind: 'kept' } });

  expect(html).toContain('Could not open the mailbox<br>at frame<br>');
  expect(html).toContain('<br>&hellip; 90 lines left out &hellip;<br>');
  expect(html).toContain('<br>at frame<br>Access denied<');
  expect(html).toContain('Long texts are shortened here; the report has them in full.');
});

test('a message of several lines stands below the one sentence, not in its place', () => {
  const body = bodyOf(jobSession({ result: 'Failed', message: 'rsync error\nexit code 23', objectCount: null }));

  expect([body.textsOf('outcome'), body.textsOf('message').map(plain)]).toEqual([
    ['The job failed'],
    [expect.stringMatching(/^rsync error ?exit code 23$/)],
  ]);
});

test.each([
  [{ kind: 'none' }, []],
  [{ kind: 'attached', as: 'files' }, ['The full report is attached, as HTML and as CSV.']],
  [
    { kind: 'split', partCount: 3 },
    ['The full report is attached in 3 parts: part 1 to this message, the others to the messages that follow.'],
  ],
  [
    { kind: 'kept' },
    [
      'The full report is kept on BACKUP01: open History in Backup Notifier there, choose this job and press “Open report”.',
    ],
  ],
] as const)('the body says where the report is: %j', (place, expected) => {
  expect(bodyOf(jobSession({ objects: backupObjects({ Success: 2 }) }), { place }).textsOf('report')).toEqual(expected);
});

describe('a body that Microsoft 365 takes', () => {
  const thousand = (changes: (index: number) => Parameters<typeof backupObject>[0]) =>
    jobSession({ objects: Array.from({ length: 1000 }, (_, index) => backupObject(changes(index))) });

  test.each([
    ['endless messages', thousand((index) => ({ result: 'Failed', message: `<${index}>`.repeat(5000) }))],
    ['endless names', thousand(() => ({ name: '株'.repeat(50_000) }))],
    ['endless quotes', thousand(() => ({ name: '"'.repeat(50_000), type: "'".repeat(900), message: '&'.repeat(900) }))],
    [
      'endless texts everywhere',
      jobSession({
        message: '&'.repeat(megabyte),
        organization: '&'.repeat(megabyte),
        job: { name: '&'.repeat(megabyte) },
        statistics: { bottleneck: '&'.repeat(megabyte) },
      }),
    ],
  ])('leaves room for a report beside %s', (_, session) => {
    const jsonBytes = Buffer.byteLength(JSON.stringify(htmlOf(session)));

    expect(jsonBytes).toBeLessThan(graphMessageLimits.maxMessageBytes - megabyte);
  });

  test('says so where it shortens', () => {
    const objects = [backupObject({ message: 'x'.repeat(5000) })];

    expect(bodyOf(jobSession({ objects })).textsOf('report')).toEqual([
      'Long texts are shortened here; the report has them in full.',
    ]);
  });

  test('a long message is cut with an ellipsis, never in the middle of a character', () => {
    const objects = [backupObject({ result: 'Failed', message: `x${'👩'.repeat(5000)}` })];
    const [reason = ''] = bodyOf(jobSession({ objects })).textsOf('reasons');

    expect(plain(reason)).toMatch(/^✖ 1 object: x(?:👩)+…$/u);
  });
});

describe('what could not be used of a report', () => {
  const leftOut = ['statistics.transferredBytes: expected 0 or more, found -1.', 'id: expected text, found "<b>".'];

  test('is named, and who may correct it', () => {
    expect(bodyOf(jobSession({ leftOut })).text).toContain(
      'Left out The job was reported with fields that cannot be used. Correct what reports it: statistics.transferredBytes: expected 0 or more, found -1. id: expected text, found "<b>".',
    );
  });

  test('is not mentioned where there is nothing of it', () => {
    expect(bodyOf(jobSession()).text).not.toContain('Left out');
  });
});

test('the computer that ran the job is among the figures', () => {
  expect(bodyOf(jobSession({ host: 'FILES01' })).text).toMatch(/Computer FILES01 /);
});

describe('the log', () => {
  const log = { text: 'open /home/<b>anna</b> & "x"\n\tpassword=1\n  done \u202e\u0007', isCut: false };

  test('stands last, as it is but for what mail cannot carry, and none of it is markup', () => {
    const html = htmlOf(jobSession({ objects: backupObjects({ Success: 2 }), log }));

    expect(html.indexOf('<h2>Log</h2>')).toBeGreaterThan(html.indexOf('<h2>Objects</h2>'));
    expect(/<pre[^>]*>([^]*)<\/pre>/.exec(html)?.[1]).toBe(
      'open /home/&lt;b&gt;anna&lt;/b&gt; &amp; &quot;x&quot;\n\tpassword=1\n  done  ',
    );
    expect(html).toContain('white-space:pre-wrap');
  });

  test('says that its beginning is missing, only where it is', () => {
    const sentence = 'These are its last lines: the log is longer than the 64 KB that a message carries.';
    const texts = [true, false].map((isCut) => bodyOf(jobSession({ log: { ...log, isCut } })).text);

    expect(texts.map((text) => text.includes(sentence))).toEqual([true, false]);
  });

  test('has no heading where there is none', () => {
    expect(bodyOf(jobSession()).text).not.toContain('Log');
  });
});

test('the body loads nothing from anywhere, and its only comments are for Word', () => {
  const html = htmlOf(sampleSession('2026-11-22T22:38:33.000Z'), { isTest: true });

  expect(html).not.toMatch(/https?:|url\(|@import|<(?:img|script|link|iframe|object|form)\b/i);
  const { comments } = parseHtml(html);
  expect(comments.filter((comment) => !comment.startsWith('[if mso]>'))).toEqual([]);
});

test('the first run after one that was missed says after how long the job ran again', () => {
  const missed = { ...noChain.job, missedAtMs: Date.parse('2026-11-21T22:00:00.000Z') };
  const lastRunAtMs = Date.parse('2026-11-20T22:00:00.000Z');
  const session = jobSession({ startedAt: '2026-11-22T22:00:00.000Z' });
  const returnOf = (job: ChainContext['job']) =>
    bodyOf(session, { chain: { ...noChain, job } })
      .textsOf('return')
      .map(plain);

  expect([returnOf({ ...missed, lastRunAtMs }), returnOf(missed), returnOf(noChain.job)]).toEqual([
    ['The job ran again after 2 days. The run that was expected Nov 21, 2026, 10:00 PM UTC was missed.'],
    ['The job ran again. The run that was expected Nov 21, 2026, 10:00 PM UTC was missed.'],
    [],
  ]);
});
