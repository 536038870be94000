import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../../src-main/notifications/facts/clean-text.ts';
import { tallyObjects } from '../../../../src-main/notifications/facts/object-tally.ts';
import { createHtmlReport } from '../../../../src-main/channels/email/report-html.ts';
import { composePartBody } from '../../../../src-main/channels/email/html-message.ts';
import { noChain, type ChainContext } from '../../../../src-shared/model/chain.ts';
import { sessionResults, type JobSession } from '../../../../src-shared/model/job-session.ts';
import { backupObject, jobSession } from '../../../builders/job-session.ts';
import { presentation } from '../../../builders/presentation.ts';
import { parseHtml, type ParsedHtml } from '../../../fixtures/parse-html.ts';
import { htmlOf } from './body-of.ts';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>body{display:none}</style>',
  '</title><script>alert(1)</script>',
  '<!-- ',
  '--><b>',
  '<![endif]-->',
  ']]><![CDATA[',
  '&lt;b&gt; &amp; &#60;',
  '<a href="https://evil.example/">click</a>',
  'javascript:alert(1)',
  'background:url(https://evil.example/)',
  '<svg/onload=alert(1)>',
  '</td></tr></table><h1>Success</h1>',
  '<%= 1 %> {{1}} ${1} $& $1',
  '=HYPERLINK("https://evil.example/")',
  '\u202eexe.cod\u202c\u2066',
  'a\u0000b\r\nc\u2028d\ufeff',
  '\ud800',
  '\udc00\ufffe\u{1ffff}',
  '`',
];
const chain: ChainContext = { ...noChain, earlierAttempts: [], isRetryMissing: true, isRetryLate: false };
const texts = (text: string, withText: boolean): JobSession => {
  const value = withText ? text : 'calm';
  return jobSession({
    job: { name: value },
    organization: value,
    message: value,
    objectCount: 3,
    result: 'Failed',
    statistics: { bottleneck: value },
    objects: sessionResults.map((result) => backupObject({ name: value, type: value, message: value, result })),
  });
};

function reportOf(session: JobSession, computerName = 'BACKUP01'): ParsedHtml {
  const report = createHtmlReport(
    { session, sourceName: session.job.name, tally: tallyObjects(session.objects), noise: null },
    presentation({ computerName }),
  );
  const range = { part: 2, firstRow: 1 };
  return parseHtml(report.head(range) + session.objects.map(report.row).join('') + report.foot(range, 3));
}

function chainOf(message: string): ChainContext {
  const { startedAt, endedAt } = jobSession();
  return { ...chain, earlierAttempts: [{ attempt: 0, result: 'Failed', startedAt, endedAt, message }] };
}

const documents: [string, (text: string, withText: boolean) => ParsedHtml][] = [
  [
    'the body',
    (text, withText) =>
      parseHtml(
        htmlOf(texts(text, withText), {
          chain: chainOf(withText ? text : 'calm'),
          to: presentation({ computerName: withText ? text : 'calm' }),
          place: { kind: 'kept' },
        }),
      ),
  ],
  ['the HTML report', (text, withText) => reportOf(texts(text, withText), withText ? text : 'calm')],
  [
    'the body of a part',
    (text, withText) =>
      parseHtml(
        composePartBody(
          texts(text, withText),
          { part: 2, partCount: 3, firstRow: 1, lastRow: 2 },
          3,
          presentation({ computerName: withText ? text : 'calm' }),
        ),
      ),
  ],
];

/** How a text looks once a browser has put it on a line. */
const shown = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();

/** Line breaks are those of the text. */
function tagsOf({ tagNames }: ParsedHtml): Set<string> {
  return new Set([...tagNames, 'br']);
}

describe.each(documents)('whatever a session says, %s', (_, composed) => {
  const calm = composed('', false);

  test('has no element, attribute or comment that is not ours, and shows the text as text', () => {
    for (const text of hostile) {
      const document = composed(text, true);
      expect(tagsOf(document)).toEqual(tagsOf(calm));
      expect(document.attributes).toEqual(calm.attributes);
      expect(document.comments).toEqual(calm.comments);
      expect(document.oddities).toEqual([]);
      expect(document.text.split(shown(text)).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('is the same for any text at all', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...hostile), { maxLength: 3 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const document = composed(`x${value}x`, true);
        expect(tagsOf(document)).toEqual(tagsOf(calm));
        expect(document.attributes).toEqual(calm.attributes);
        expect(document.comments).toEqual(calm.comments);
        expect(document.oddities).toEqual([]);
        expect(document.text).toContain(shown(`x${value}x`));
      }),
    );
  });
});

test('each text comes back whole, in the cell where it belongs', () => {
  for (const text of hostile) {
    const value = `x${text}x`;
    const cells = reportOf(texts(value, true)).textsOf('td');
    expect([cells[0], cells[1], cells[8]]).toEqual([shown(value), shown(value), shown(value)]);
    expect(parseHtml(htmlOf(texts(value, true))).textsOf('name')).toEqual([shown(value), shown(value), shown(value)]);
  }
});

test('the HTML report forbids the browser to run or to load anything', () => {
  expect(reportOf(jobSession()).attributes).toEqual(
    expect.arrayContaining([
      'meta http-equiv=Content-Security-Policy',
      "meta content=default-src 'none'; style-src 'unsafe-inline'",
    ]),
  );
});

test('clean text has no half characters, control characters or marks that turn its direction', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Noncharacter_Code_Point}]/u);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
});
