import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { composeReport, type ReportPart } from '../../../../src-main/channels/email/compose-report.ts';
import { tallyObjects } from '../../../../src-main/notifications/facts/object-tally.ts';
import { sessionResults, type BackupObject, type JobSessionHead } from '../../../../src-shared/model/job-session.ts';
import { backupObject, jobSession } from '../../../builders/job-session.ts';
import { manyObjects } from '../../../builders/many-objects.ts';
import { presentation } from '../../../builders/presentation.ts';
import { parseHtml } from '../../../fixtures/parse-html.ts';
import { readZip } from '../../../fixtures/read-zip.ts';

const head = [
  'Name',
  'Type',
  'Status',
  'Start',
  'End',
  'DurationSeconds',
  'Items',
  'SizeBytes',
  'Details',
  'ReportedStatus',
];

function reportOf(
  objects: Iterable<BackupObject>,
  maxPartBytes: number | ((index: number) => number) = 2_900_000,
  session: JobSessionHead = jobSession(),
): ReportPart[] {
  return composeReport({
    session,
    sourceName: 'vbo01.contoso.com',
    objects,
    tally: tallyObjects(objects),
    noise: null,
    to: presentation(),
    maxPartBytes: typeof maxPartBytes === 'number' ? () => maxPartBytes : maxPartBytes,
  });
}

/** The texts of all HTML and all CSV files, unpacked where they are zipped. */
async function textsOf(parts: readonly ReportPart[]): Promise<{ html: string[]; csv: string[] }> {
  const texts: { html: string[]; csv: string[] } = { html: [], csv: [] };
  for (const { files } of parts) {
    for (const { name, bytes } of files) {
      const unpacked = name.endsWith('.zip') ? await readZip(bytes) : new Map([[name, Buffer.from(bytes)]]);
      for (const [inner, content] of unpacked) {
        texts[inner.endsWith('.csv') ? 'csv' : 'html'].push(
          new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content),
        );
      }
    }
  }
  return texts;
}

function rowsOf(csv: string): string[][] {
  const [first, ...rows] = parse(csv, { bom: true, recordDelimiter: '\r\n' }) as string[][];
  expect(first).toEqual(head);
  return rows;
}

const rank = (result: BackupObject['result']) => sessionResults.toReversed().indexOf(result);

describe.each([1, 5, 412, 1000, 1001, 100_000])('of %d objects', (count) => {
  test('every one is in the CSV and in the HTML, failures first, and in no other order otherwise', async () => {
    const { html, csv } = await textsOf(reportOf(manyObjects(count)));
    const rows = csv.flatMap(rowsOf);
    const expected = [...manyObjects(count)].sort((a, b) => rank(a.result) - rank(b.result));

    expect(rows.length).toBe(count);
    expect(rows.every((row, index) => row[0] === expected[index]?.name && row[2] === expected[index]?.result)).toBe(
      true,
    );
    expect(rows.every((row, index) => row[7] === String(expected[index]?.transferredBytes))).toBe(true);
    const names = html.flatMap((text) =>
      Array.from(text.matchAll(/<tr class="\w+"><td>([^<]*)</g), ([, name]) => name),
    );
    expect(names.length).toBe(count);
    expect(names.every((name, index) => name === expected[index]?.name)).toBe(true);
  });
});

test('the HTML has the log and what could not be used, once', async () => {
  const session = jobSession({ log: { text: 'a\n<b>', isCut: false }, leftOut: ['id: expected text, found 5.'] });
  const { html } = await textsOf(reportOf([...manyObjects(3_000)], 30_000, session));

  expect(html.map((text) => text.includes('<details><summary>Log</summary>'))).toEqual(
    html.map((_, index) => index === 0),
  );
  expect(html[0]).toContain('>a\n&lt;b&gt;</pre></details>');
  expect(html[0]).toContain('id: expected text, found 5.');
});

test('of no objects there is none', () => {
  expect(reportOf([])).toEqual([]);
});

test('small files are left as they are', () => {
  expect(reportOf(manyObjects(5))).toMatchObject([
    {
      firstRow: 1,
      lastRow: 5,
      files: [
        { name: 'Exchange-daily-2026-11-22-2238-report.html', contentType: 'text/html; charset=utf-8' },
        { name: 'Exchange-daily-2026-11-22-2238-report.csv', contentType: 'text/csv; charset=utf-8' },
      ],
    },
  ]);
});

test('files that are too large are zipped', async () => {
  const parts = reportOf(manyObjects(2000), 200_000);

  expect(parts).toMatchObject([
    {
      firstRow: 1,
      lastRow: 2000,
      files: [{ name: 'Exchange-daily-2026-11-22-2238-report.zip', contentType: 'application/zip' }],
    },
  ]);
  expect([...(await readZip(parts[0]?.files[0]?.bytes ?? new Uint8Array())).keys()]).toEqual([
    'Exchange-daily-2026-11-22-2238-report.html',
    'Exchange-daily-2026-11-22-2238-report.csv',
  ]);
});

describe('a zip that is too large is split', () => {
  const limit = (index: number) => (index === 0 ? 60_000 : 100_000);
  const parts = reportOf(manyObjects(10_000), limit);

  test('into parts within their limits, with all rows in order and none twice', async () => {
    expect(parts.length).toBeGreaterThan(3);
    let next = 1;
    for (const [index, { firstRow, lastRow, files }] of parts.entries()) {
      expect(files.length).toBe(1);
      expect(files[0]?.bytes.length).toBeLessThanOrEqual(limit(index));
      expect(firstRow).toBe(next);
      const { csv } = await textsOf([{ firstRow, lastRow, files }]);
      expect(csv.flatMap(rowsOf).length).toBe(lastRow - firstRow + 1);
      next = lastRow + 1;
    }
    expect(next).toBe(10_001);
  });

  test('that can be unpacked into one folder, and say which they are', async () => {
    const base = 'Exchange-daily-2026-11-22-2238-report';
    const inner: string[] = [];
    for (const [index, { files }] of parts.entries()) {
      expect(files[0]?.name).toBe(`${base}-part-${index + 1}-of-${parts.length}.zip`);
      inner.push(...(await readZip(files[0]?.bytes ?? new Uint8Array())).keys());
    }
    expect(new Set(inner).size).toBe(2 * parts.length);
    expect(inner.slice(0, 4)).toEqual([`${base}.html`, `${base}.csv`, `${base}-part-2.html`, `${base}-part-2.csv`]);
  });

  test('each of which can be read by itself', async () => {
    const { html } = await textsOf(parts);
    const [first, second] = html.map(parseHtml);
    const lastRow = parts[0]?.lastRow ?? 0;
    const number = (value: number) => value.toLocaleString('en-US');

    expect(first?.textsOf('part')[0]).toBe(
      `Rows 1 to ${number(lastRow)} of 10,000. Part 2 continues. 100 of 10,000 objects failed, 100 with warnings.`,
    );
    expect(second?.textsOf('part')[0]).toBe(`Part 2 of the report: rows from ${number(lastRow + 1)} on.`);
    expect(html.map((text) => parseHtml(text).oddities)).toEqual(html.map(() => []));
    expect(html.at(-1)).toMatch(/ to 10,000 of 10,000\. 100 of/);
    expect(second?.textsOf('h1')).toEqual(['Exchange daily']);
  });
});

test('what cannot be compressed stays within the limit too', async () => {
  let seed = 1;
  const noise = (length: number) =>
    Array.from({ length }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCodePoint(0x4e00 + (seed % 20_000));
    }).join('');
  const objects = Array.from({ length: 300 }, (_, index) =>
    backupObject({ name: noise(20), result: index % 2 ? 'Failed' : 'Success', message: noise(3000) }),
  );
  const parts = reportOf(objects, 900_000);

  expect(Math.max(...parts.map(({ files }) => files[0]?.bytes.length ?? 0))).toBeLessThanOrEqual(900_000);
  expect((await textsOf(parts)).csv.flatMap(rowsOf).map((row) => row[8])).toEqual(
    expect.arrayContaining(objects.map(({ message }) => message)),
  );
});

test('even the longest texts go in, cut with a note, one object at a time', async () => {
  const objects = Array.from({ length: 40 }, () =>
    backupObject({ name: '"'.repeat(10_000), message: '株'.repeat(100_000) }),
  );
  const parts = reportOf(objects, 400_000);
  const rows = (await textsOf(parts)).csv.flatMap(rowsOf);

  expect(rows.length).toBe(40);
  expect(rows[0]?.[8]).toMatch(/^株{16000}… \[cut: 32000 of 100000 characters\] …株{16000}$/);
  expect(Math.max(...parts.map(({ files }) => files[0]?.bytes.length ?? 0))).toBeLessThanOrEqual(400_000);
});

test.each([
  ['Exchange daily', 'Exchange-daily'],
  ['../../../etc/passwd', 'etc-passwd'],
  ['C:\\Windows\\a|b?c*<d>"e"', 'C-Windows-a-b-c-d-e'],
  ['a\u0000b\r\nc\u202ed', 'a-b-c-d'],
  ['CON', 'CON'],
  ['...', 'job'],
  ['', 'job'],
  ['Täglich – 株式会社', 'Täglich-株式会社'],
  ['\ud800x', 'x'],
  ['𝕏'.repeat(200), '𝕏'.repeat(50)],
])('the job %j gives its files the name %s', (name, expected) => {
  const [part] = reportOf(manyObjects(1), 2_900_000, jobSession({ job: { name } }));

  expect(part?.files.map((file) => file.name)).toEqual([
    `${expected}-2026-11-22-2238-report.html`,
    `${expected}-2026-11-22-2238-report.csv`,
  ]);
  expect(Buffer.byteLength(part?.files[0]?.name ?? '')).toBeLessThanOrEqual(255 - '-part-99-of-99'.length);
});

test.each(['1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
  'a session of %s can be zipped',
  async (endedAt) => {
    const parts = reportOf(manyObjects(2000), 200_000, jobSession({ endedAt }));

    expect((await textsOf(parts)).csv.flatMap(rowsOf).length).toBe(2000);
  },
);

test('the same session gives the same bytes', () => {
  expect(reportOf(manyObjects(2000), 100_000)).toEqual(reportOf(manyObjects(2000), 100_000));
});

test('reports of the hour that comes twice when clocks go back have names and times that differ', () => {
  const to = presentation({ locale: 'en-GB', timeZone: 'Europe/Vienna' });
  const reports = ['2026-10-25T00:31:00.000Z', '2026-10-25T01:31:00.000Z'].map((endedAt) => {
    const objects = [backupObject({ endedAt })];
    const session = jobSession({ startedAt: endedAt, endedAt });
    const [part] = composeReport({
      session,
      sourceName: '',
      objects,
      tally: tallyObjects(objects),
      noise: null,
      to,
      maxPartBytes: () => 1_000_000,
    });
    const html = parseHtml(new TextDecoder().decode(part?.files[0]?.bytes));
    return [part?.files[0]?.name, html.textsOf('th')[4]];
  });

  expect(reports).toEqual([
    ['Exchange-daily-2026-10-25-0231-UTC+2-report.html', 'End (UTC+2)'],
    ['Exchange-daily-2026-10-25-0231-UTC+1-report.html', 'End (UTC+1)'],
  ]);
});
