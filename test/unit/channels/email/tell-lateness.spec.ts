import { expect, test } from 'vitest';
import { markEnd, tellLateness } from '../../../../src-main/channels/email/tell-lateness.ts';
import { parseHtml } from '../../../fixtures/parse-html.ts';

const minute = 60_000;
const endedAt = '2026-11-22T22:38:33.000Z';
const body = (text: string) => `<body><p>before</p>${text}<p>after</p></body>`;

test.each([
  [15 * minute + 1, 'Reported 15 minutes late.'],
  [59 * minute, 'Reported 59 minutes late.'],
  [60 * minute, 'Reported 1 hour late.'],
  [3 * 60 * minute + 10 * minute, 'Reported 3 hours late.'],
  [47 * 60 * minute, 'Reported 47 hours late.'],
  [72 * 60 * minute, 'Reported 3 days late.'],
])('a message that is sent %i ms after its session says: %s', (lateByMs, sentence) => {
  const sent = parseHtml(tellLateness(body(markEnd(endedAt)), Date.parse(endedAt) + lateByMs));

  expect([sent.text.replace(/▲\S* /, ''), sent.comments]).toEqual([`before ${sentence} after`, []]);
});

test.each([0, 15 * minute, -minute])(
  'a message that is sent %i ms after its session says nothing of it',
  (lateByMs) => {
    expect(tellLateness(body(markEnd(endedAt)), Date.parse(endedAt) + lateByMs)).toBe(body(''));
  },
);

test('an instant in another zone is the same instant', () => {
  expect(markEnd('2026-11-23T00:38:33+02:00')).toBe(markEnd(endedAt));
});

test.each(['no marker', '<!--session ended yesterday-->', '&lt;!--session ended 2026-11-22T22:38:33.000Z--&gt;'])(
  'a body without a marker stays as it is: %s',
  (text) => {
    expect(tellLateness(body(text), Number.MAX_SAFE_INTEGER)).toBe(body(text));
  },
);

test('nothing is late by decades: the time of a file may be that of a clock that was never set', () => {
  const html = `<p>${markEnd('1970-01-01T00:00:00.000Z')}</p>`;

  expect(tellLateness(html, Date.parse('2026-11-22T22:00:00.000Z'))).toBe('<p></p>');
});
