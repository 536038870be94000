import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../../src-main/notifications/facts/clean-text.ts';
import { createCsvReport, toCsvText } from '../../../../src-main/channels/email/report-csv.ts';
import { backupObject } from '../../../builders/job-session.ts';
import { presentation } from '../../../builders/presentation.ts';

const csv = createCsvReport(presentation());
const read = (text: string) => parse(text, { bom: true, recordDelimiter: '\r\n' }) as string[][];

describe('a row', () => {
  test('has numbers and times that a program reads, in the columns of the head', () => {
    const object = backupObject({
      name: 'anna@contoso.com',
      startedAt: '2026-11-22T22:01:00.000Z',
      endedAt: '2026-11-22T22:05:30.250Z',
      items: 1234,
      transferredBytes: 1_610_612_736,
      message: 'Said "no", twice',
    });

    expect(parse(csv.head + csv.row(object), { bom: true, columns: true })).toEqual([
      {
        Name: 'anna@contoso.com',
        Type: 'Mailbox',
        Status: 'Success',
        Start: '2026-11-22T22:01:00.000Z',
        End: '2026-11-22T22:05:30.250Z',
        DurationSeconds: '270.25',
        Items: '1234',
        SizeBytes: '1610612736',
        Details: 'Said "no", twice',
        ReportedStatus: '',
      },
    ]);
  });

  test('leaves empty what is not known', () => {
    expect(csv.row(backupObject({ name: 'a', type: '', endedAt: '2026-11-22T22:01:00.000Z' }))).toBe(
      'a,,Success,,2026-11-22T22:01:00.000Z,,,,,\r\n',
    );
  });

  test('is one line, whatever the texts hold', () => {
    expect(csv.row(backupObject({ message: 'one\r\ntwo\nthree\u2028four' }))).toBe(
      'anna@contoso.com,Mailbox,Success,,,,,,one two three four,\r\n',
    );
  });

  test('says so where a text is longer than a spreadsheet takes', () => {
    const [[, , , , , , , , details = ''] = []] = read(csv.row(backupObject({ message: 'x'.repeat(50_000) })));

    expect(details).toMatch(/^x{16000}… \[cut: 32000 of 50000 characters\] …x{16000}$/);
    expect(details.length).toBeLessThan(32_767);
  });
});

describe('what a spreadsheet would take for a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "' =1"],
    ['\rx', "' x"],
    ['\tx', "' x"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u0000=1', "' =1"],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['a; "=1', `a; "'=1`],
    ['"=1', `'"=1`],
    ['=1;+2', "'=1;'+2"],
  ])('is a text: %j', (text, expected) => {
    expect(read(`${toCsvText(text)},x\r\n`)).toEqual([[expected, 'x']]);
  });

  test.each(['a=1', 'a-b', '1;2', 'x@y.z', "'=1", ''])('and nothing else is touched: %j', (text) => {
    expect(read(`${toCsvText(text)},x\r\n`)).toEqual([[text, 'x']]);
  });

  test('never begins a cell, whether commas or semicolons separate cells', () => {
    const unit = fc.oneof(
      fc.constantFrom('=', '+', '-', '@', ';', ',', '"', "'", '\t', '\r', '\n', ' '),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
        const text = units.join('');
        const line = `${toCsvText(text)},x\r\n`;
        const [[cell = ''] = []] = read(line);
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
        for (const piece of line.split(';')) expect(piece).not.toMatch(/^[\s"]*[=+\-@]/);
        expect(cell.replaceAll("'", '')).toBe(cleanText(text).replaceAll("'", ''));
      }),
    );
  });
});
