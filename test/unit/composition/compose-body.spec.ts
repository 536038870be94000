import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeBody, describeOutcome, maxObjectsInBody } from '../../../src-main/composition/compose-body.ts';
import type { JobSession } from '../../../src-shared/domain/job-session.ts';
import { sampleSession } from '../../../src-shared/domain/sample-session.ts';
import { backupObject, backupObjects, jobSession } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';
import { parseHtml } from '../../fixtures/parse-html.ts';

const megabyte = 1024 * 1024;

function bodyOf(session: JobSession, options = { isTest: false }, to = presentation()) {
  return parseHtml(composeBody(session, to, options));
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

  test('says result, job, organization and time first, then one sentence, then the reasons', () => {
    expect(bodyOf(session).text.replaceAll('\u202f', ' ')).toMatch(
      /^✖ Failed Exchange daily contoso\.com · Nov 22, 2026, 10:38 PM 2 of 412 objects failed, 1 with warnings The repository is full Reasons ✖ 2 × Access denied ▲ 1 × No license Summary /,
    );
  });

  test.each([
    ['Success', '✔ Success'],
    ['Warning', '▲ Warning'],
    ['Failed', '✖ Failed'],
  ] as const)('never tells %s by colour alone: a sign and the word', (result, expected) => {
    expect(bodyOf(jobSession({ result })).textsOf('result')).toEqual([expected]);
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

    expect(bodyOf(sample, { isTest: true }).text).toMatch(/^This is a test message/);
    expect(bodyOf(sample).text).not.toMatch(/test message/);
  });
});

describe('the one sentence', () => {
  const sentence = (changes: Parameters<typeof jobSession>[0]) => describeOutcome(jobSession(changes), presentation());

  test.each([
    [{ Success: 412 }, 'All 412 objects processed successfully'],
    [{ Success: 1 }, '1 object processed successfully'],
    [{ Failed: 3, Success: 409 }, '3 of 412 objects failed'],
    [{ Failed: 1 }, '1 of 1 object failed'],
    [{ Warning: 1, Success: 1 }, '1 of 2 objects with warnings'],
    [{ Failed: 1, Warning: 2, Success: 1000 }, '1 of 1,003 objects failed, 2 with warnings'],
  ])('%j: %s', (counts, expected) => {
    expect(sentence({ objects: backupObjects(counts) })).toBe(expected);
  });

  test.each([
    [0, 0, '', 'No objects were reported'],
    [0, 0, 'Nothing to do', 'Nothing to do'],
    [412, 0, '', '412 objects processed without issues'],
    [1, 0, '', '1 object processed without issues'],
    [412, 3, '', '3 of 412 objects with issues'],
    [1, 1, '', '1 of 1 object with issues'],
  ])('%d objects counted, %d with issues, message %j: %s', (objectCount, issueCount, message, expected) => {
    expect(sentence({ objectCount, issueCount, message })).toBe(expected);
  });

  test('is not said twice where it is the message of the session', () => {
    expect(bodyOf(jobSession({ message: 'Nothing to do' })).text.match(/Nothing to do/g)).toHaveLength(1);
  });
});

describe('reasons', () => {
  test('are grouped by message with counts, failures before warnings, the most frequent first', () => {
    const objects = [
      backupObject({ result: 'Warning', message: 'No license' }),
      backupObject({ result: 'Failed', message: 'Timeout' }),
      backupObject({ result: 'Failed', message: 'Access denied' }),
      backupObject({ result: 'Failed', message: 'Access denied' }),
      backupObject({ result: 'Warning', message: 'Access denied' }),
      backupObject({ result: 'Failed', message: '' }),
      backupObject({ result: 'Success', message: 'not a reason' }),
    ];

    expect(bodyOf(jobSession({ objects })).textsOf('reasons')).toEqual([
      '✖ 2 × Access denied ✖ 1 × Timeout ✖ 1 × No reason was reported ▲ 1 × No license ▲ 1 × Access denied',
    ]);
  });

  test('are left out where there are none', () => {
    expect(bodyOf(jobSession({ objects: backupObjects({ Success: 2 }) })).textsOf('h2')).toEqual([
      'Summary',
      'Objects',
    ]);
  });

  test('that are very many end with how many more there are, and no object is left uncounted', () => {
    const objects = Array.from({ length: 5000 }, (_, index) =>
      backupObject({ result: 'Failed', message: `Error ${index}` }),
    );
    const [reasons = ''] = bodyOf(jobSession({ objects })).textsOf('reasons');

    expect(reasons).toMatch(/Error 0 /);
    expect(reasons).toMatch(/4,800 more reasons, of 4,800 objects$/);
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

    expect(bodyOf(session).textsOf('summary')[0]?.replaceAll('\u202f', ' ')).toBe(
      'Job type Backup Start Nov 22, 2026, 10:00 PM End Nov 22, 2026, 10:38 PM Duration 0:38:33 Attempt Attempt 1 of 4 ' +
        'Objects processed 6 Failed 1 Warning 2 Success 3 Transferred 1.5 GB Items 1,234 ' +
        'Processing rate 1 MB/s Read rate 1.5 kB/s Write rate 0 bytes/s Bottleneck Source',
    );
  });

  test('leaves out what the source did not say', () => {
    expect(bodyOf(jobSession()).textsOf('th')).toEqual(['Job type', 'Start', 'End', 'Duration', 'Objects processed']);
  });

  test('is written for the reader: language of numbers and dates, and time zone', () => {
    const to = presentation({ locale: 'de-DE', timeZone: 'Europe/Vienna' });
    const session = jobSession({ objectCount: 1234, statistics: { transferredBytes: 1_610_612_736 } });

    expect(bodyOf(session, { isTest: false }, to).textsOf('td').slice(1)).toEqual([
      '22.11.2026, 23:00',
      '22.11.2026, 23:38',
      '0:38:33',
      '1.234',
      '1,5 GB',
    ]);
  });
});

describe('the objects', () => {
  test('stand with failures before warnings before successes, each with its sign and details', () => {
    const objects = [
      backupObject({ name: 'anna', items: 1200, transferredBytes: megabyte }),
      backupObject({ name: 'ben', type: '', result: 'Warning', message: 'No license', items: 1 }),
      backupObject({ name: 'carla', type: 'Site', result: 'Failed', message: 'Timeout' }),
    ];

    expect(bodyOf(jobSession({ objects })).textsOf('objects')).toEqual([
      'Name Status Details carla Site ✖ Failed Timeout ben ▲ Warning No license · 1 item anna Mailbox ✔ Success 1,200 items · 1 MB',
    ]);
  });

  test(`are listed up to ${maxObjectsInBody}`, () => {
    const body = bodyOf(jobSession({ objects: backupObjects({ Failed: 1, Success: maxObjectsInBody - 1 }) }));

    expect(body.textsOf('tr').filter((row) => /✔|✖/.test(row)).length).toBe(maxObjectsInBody + 1);
  });

  test('above that are left to the reasons, and the message says so', () => {
    const body = bodyOf(jobSession({ objects: backupObjects({ Failed: 1, Success: maxObjectsInBody }) }));

    expect(body.textsOf('objects')).toEqual([]);
    expect(body.textsOf('reasons')).toEqual(['✖ 1 × No reason was reported']);
    expect(body.text).toMatch(/The 1,001 objects are too many for a message body/);
  });
});

describe('a body that Microsoft 365 takes', () => {
  const sizeOf = (session: JobSession) => Buffer.byteLength(composeBody(session, presentation(), { isTest: false }));

  test.each([
    [
      'objects with endless messages',
      jobSession({
        objects: Array.from({ length: 1000 }, (_, index) =>
          backupObject({ name: `${index}`, result: 'Failed', message: `<${index}>`.repeat(5000) }),
        ),
      }),
    ],
    [
      'objects with endless names',
      jobSession({ objects: Array.from({ length: 1000 }, () => backupObject({ name: '株'.repeat(50_000) })) }),
    ],
    [
      'a hundred thousand reasons',
      jobSession({
        objects: Array.from({ length: 100_000 }, (_, index) =>
          backupObject({ result: 'Warning', message: `${index} ${'"'.repeat(300)}` }),
        ),
      }),
    ],
    [
      'endless texts everywhere',
      jobSession({
        message: '&'.repeat(megabyte),
        organization: '&'.repeat(megabyte),
        job: { name: '&'.repeat(megabyte) },
        statistics: { bottleneck: '&'.repeat(megabyte) },
      }),
    ],
  ])('has at most 3 MB: %s', (_, session) => {
    expect(sizeOf(session)).toBeLessThanOrEqual(3 * megabyte);
  });

  test('a long message is cut with an ellipsis, never in the middle of a character', () => {
    const objects = [backupObject({ result: 'Failed', message: `x${'👩'.repeat(5000)}` })];
    const [reason = ''] = bodyOf(jobSession({ objects })).textsOf('reasons');

    expect(reason).toMatch(/^✖ 1 × x(?:👩)+…$/u);
  });
});

describe('whatever a session says', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><style>body{display:none}</style>',
    '</title><script>alert(1)</script>',
    '<!-- ',
    ']]><![CDATA[',
    '&lt;b&gt; &amp; &#60;',
    '<a href="https://evil.example/">click</a>',
    '<svg/onload=alert(1)>',
    '</td></tr></table><h1>Success</h1>',
    '<%= 1 %> {{1}} ${1}',
    '\u202eexe.cod\u202c\u2066',
    'a\u0000b\r\nc',
    '\ud800',
    '`',
  ];
  const fields: [string, (text: string) => JobSession][] = [
    ['job name', (text) => jobSession({ job: { name: text } })],
    ['organization', (text) => jobSession({ organization: text })],
    ['message', (text) => jobSession({ message: text, objectCount: 1 })],
    ['message that is the sentence', (text) => jobSession({ message: text })],
    ['bottleneck', (text) => jobSession({ statistics: { bottleneck: text } })],
    ['object name', (text) => jobSession({ objects: [backupObject({ name: text })] })],
    ['object type', (text) => jobSession({ objects: [backupObject({ type: text })] })],
    ['object message', (text) => jobSession({ objects: [backupObject({ message: text, result: 'Failed' })] })],
  ];
  const harmless = [
    'html',
    'head',
    'meta',
    'title',
    'style',
    'body',
    'div',
    'p',
    'h1',
    'h2',
    'table',
    'tbody',
    'tr',
    'th',
    'td',
    'br',
    'span',
  ];

  test.each(fields)('in its %s is text: no element, no attribute, no comment comes of it', (_, sessionWith) => {
    const calm = bodyOf(sessionWith('calm'));
    for (const text of hostile) {
      const body = bodyOf(sessionWith(text));
      expect([...body.tagNames].filter((name) => !harmless.includes(name))).toEqual([]);
      expect(body.attributes).toEqual(calm.attributes);
      expect(body.oddities).toEqual([]);
      const shown = text
        .toWellFormed()
        .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      expect(body.text).toContain(shown);
    }
  });

  test('and whatever the computer is called, is text', () => {
    const body = bodyOf(jobSession(), { isTest: false }, presentation({ computerName: '<b>PC</b>' }));

    expect([body.tagNames.has('b'), body.textsOf('foot')]).toEqual([
      false,
      ['Sent by Backup Notifier for Microsoft 365 on <b>PC</b>.'],
    ]);
  });

  test('any text in any field at once gives a document without a fault', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostile));
    const result = fc.constantFrom('Success', 'Warning', 'Failed');
    const object = fc.record({ name: text, type: text, message: text, result });

    fc.assert(
      fc.property(text, text, text, fc.array(object, { maxLength: 4 }), (name, organization, message, objects) => {
        const body = bodyOf(
          jobSession({ job: { name }, organization, message, objects: objects.map((each) => backupObject(each)) }),
        );
        expect([...body.tagNames].filter((tag) => !harmless.includes(tag))).toEqual([]);
        expect(body.attributes.filter((attribute) => / (?:on|src|href|style)/.test(attribute))).toEqual([]);
        expect(body.oddities).toEqual([]);
      }),
    );
  });
});

test('the body loads nothing from anywhere', () => {
  const html = composeBody(sampleSession('2026-11-22T22:38:33.000Z'), presentation(), { isTest: true });

  expect(html).not.toMatch(/https?:|url\(|@import|<(?:img|script|link|iframe|object|form)\b/i);
});
