import { expect, test } from 'vitest';
import {
  decideWayOut,
  maxMessages,
  type SizeInForms,
} from '../../../../src-main/channels/mail-forward/decide-way-out.ts';

const as = (mime: number, json: number | null = null): SizeInForms => ({ mime, json });
const frame = as(10, 10);
const texts = as(10, 10);
const base64 = (bytes: number) => as(Math.ceil(bytes * 1.37), Math.ceil(bytes * 1.34));
const parts = (files: readonly SizeInForms[], zip: SizeInForms | null = null) => ({ frame, texts, files, zip });
const graph = as(1_000, 1_300);
const smtp = as(1_000);

test.each([
  ['what fits as it is', { whole: as(1_000, null), parts: null }, smtp, { way: 'whole' }],
  ['a byte more, signed', { whole: as(1_001, null), parts: null }, graph, { way: 'too-large' }],
  ['what fits only in parts', { whole: as(1_200, 1_300), parts: parts([]) }, graph, { way: 'whole' }],
  ['the same where no parts are taken', { whole: as(1_200, 1_300), parts: parts([]) }, smtp, { way: 'too-large' }],
  ['a long text', { whole: as(5_000, 5_000), parts: parts([]) }, graph, { way: 'too-large' }],
  [
    'a long text with a file',
    { whole: as(5_000, 5_000), parts: { ...parts([as(9, 9)]), texts: as(2_000, 2_000) } },
    graph,
    { way: 'too-large' },
  ],
  ['files', { whole: as(5_000, 5_000), parts: parts([as(4_000, 4_000)]) }, smtp, { way: 'zip-first' }],
  [
    'files that are small as a zip',
    { whole: as(5_000, 5_000), parts: parts([as(4_000, 4_000)], base64(700)) },
    smtp,
    { way: 'zipped' },
  ],
  [
    'a zip that fits only in parts',
    { whole: as(5_000, 5_000), parts: parts([as(4_000, 4_000)], as(1_100, 1_280)) },
    graph,
    { way: 'zipped' },
  ],
  [
    'files that a zip does not make smaller',
    { whole: as(3_000, 3_000), parts: parts([as(900, 880), as(800, 780), as(100, 98)], base64(1_900)) },
    smtp,
    { way: 'split', files: [[0], [1, 2]] },
  ],
  [
    'a file beside which there is no room for the text',
    { whole: as(2_000, 2_000), parts: { ...parts([as(900, 890)], base64(900)), texts: as(500, 500) } },
    smtp,
    { way: 'split', files: [[], [0]] },
  ],
  [
    'files that fit only in parts',
    { whole: as(3_000, 3_000), parts: parts([as(1_200, 1_190), as(1_100, 1_090)], base64(2_000)) },
    graph,
    { way: 'split', files: [[0], [1]] },
  ],
  [
    'one file that is too large by itself',
    { whole: as(3_000, 3_000), parts: parts([as(500, 490), as(2_000, 1_990)], base64(2_000)) },
    graph,
    { way: 'too-large' },
  ],
  [
    'as many files as messages that anybody wants',
    {
      whole: as(9_999, 9_999),
      parts: parts(
        Array.from({ length: maxMessages }, () => as(900, 890)),
        base64(9_000),
      ),
    },
    smtp,
    { way: 'split', files: Array.from({ length: maxMessages }, (_, index) => [index]) },
  ],
  [
    'one more',
    {
      whole: as(9_999, 9_999),
      parts: parts(
        Array.from({ length: maxMessages + 1 }, () => as(900, 890)),
        base64(9_000),
      ),
    },
    smtp,
    { way: 'too-large' },
  ],
] as const)('%s', (_, sizes, room, expected) => {
  expect(decideWayOut(sizes, room)).toEqual(expected);
});
