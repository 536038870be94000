import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describeBadDocuments,
  isCutOff,
  readSessionText,
  type SessionTextForm,
  sessionTextFormOf,
} from '../../../../src-main/sources/document/read-session-text.ts';
import { sha256 } from '../../../fixtures/sha-256.ts';

const origin = { source: 'folder', writtenAtMs: Date.parse('2026-11-22T23:00:00.000Z'), readAtMs: 0, hash: sha256 };

function read(text: string, form: SessionTextForm) {
  const { sessions, bad } = readSessionText(text, form, origin);
  return { jobs: sessions.map(({ job }) => job.name), bad: describeBadDocuments(bad).split('\n') };
}

const line = (name: string) => `{"job":{"name":"${name}"},"result":"Success"}`;

test.each([
  ['a.json', 'one-document'],
  ['a.ndjson', 'document-per-line'],
  ['A.NDJSON', 'document-per-line'],
  ['ndjson.json', 'one-document'],
])('%s holds %s', (name, form) => {
  expect(sessionTextFormOf(name)).toBe(form);
});

describe('one document', () => {
  test('may take as many lines as it likes', () => {
    expect(read(JSON.stringify(JSON.parse(line('a')), null, 2), 'one-document')).toEqual({ jobs: ['a'], bad: [''] });
  });

  test.each([
    ['', ['The document is empty.']],
    [' \n', ['The document is empty.']],
    ['{"result":"Success"}', ['job: expected an object with the job’s name, found nothing.']],
    [
      '{"job":{"name":"a"},"result":"Fine\u202e"}',
      ['result: expected Success, Warning or Failed, found "Fine\\u202e".'],
    ],
    ['{"job":{"name":"\u200b"},"result":"Failed"}', ['job.name: expected text that is not empty, found "\\u200b".']],
  ])('%j is told as wrong', (text, bad) => {
    expect(read(text, 'one-document')).toEqual({ jobs: [], bad });
  });

  test('two documents are not one', () => {
    expect(read(`${line('a')}\n${line('b')}`, 'one-document').bad[0]).toMatch(/^The document is not valid JSON: /);
  });
});

describe('a document on each line', () => {
  test.each([
    ['a line break after the last', `${line('a')}\n${line('b')}\n`],
    ['none after the last', `${line('a')}\n${line('b')}`],
    ['line breaks of Windows', `${line('a')}\r\n${line('b')}\r\n`],
    ['byte order marks of files that were joined', `${line('a')}\n\ufeff${line('b')}\n`],
    ['empty lines between them', `\n\n${line('a')}\n \t\n${line('b')}\n\n`],
  ])('is read with %s', (_name, text) => {
    expect(read(text, 'document-per-line')).toEqual({ jobs: ['a', 'b'], bad: [''] });
  });

  test('a bad line is named by its number, and the others are taken', () => {
    const text = [line('a'), '{"job":', '', '{"job":{},"result":"Fine"}', line('b')].join('\n');
    const { jobs, bad } = read(text, 'document-per-line');

    expect(jobs).toEqual(['a', 'b']);
    expect(bad).toEqual([
      expect.stringMatching(/^Line 2: The document is not valid JSON: /),
      'Line 4: job.name: expected text, found nothing.',
      'Line 4: result: expected Success, Warning or Failed, found "Fine".',
    ]);
  });

  test('bad lines are kept as they stood in the file', () => {
    const { bad } = readSessionText(`${line('a')}\n {"job": 1 }\r\n`, 'document-per-line', origin);

    expect(bad.map(({ line, text }) => ({ line, text }))).toEqual([{ line: 2, text: ' {"job": 1 }\r' }]);
  });

  test.each(['', '\n\n \n'])('a file without any is told as empty (%j)', (text) => {
    expect(read(text, 'document-per-line')).toEqual({ jobs: [], bad: ['Line 1: The document is empty.'] });
  });
});

test.each(['', ' \n', '\ufeff', '\0\0', '\ufffd', '{', '{"job"', '{"job":{"name":"a"}', '["}', String.raw`{"a":"\"}`])(
  'something is missing at the end of %j',
  (text) => {
    expect(isCutOff(text)).toBe(true);
  },
);

test.each(['result=Failed', "{job:'a'}", '{"a":1,}', '}', '{"a":1}}', 'tru', '[1,]'])(
  'nothing that is written behind it could make %j right',
  (text) => {
    expect(isCutOff(text)).toBe(false);
  },
);

test('every beginning of a JSON object is one, and the whole is not', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, at) => {
      const text = JSON.stringify(value);
      expect(isCutOff(text.slice(0, at % text.length))).toBe(true);
      expect(isCutOff(text)).toBe(false);
    }),
  );
});
