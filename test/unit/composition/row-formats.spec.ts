import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRowFormats, durationMsBetween } from '../../../src-main/composition/row-formats.ts';
import { toAsciiHtml } from '../../../src-main/composition/escape-html.ts';
import { formatCount, formatDuration, formatSize } from '../../../src-shared/domain/presentation.ts';
import { presentation } from '../../builders/presentation.ts';

const locales = [
  'en-US',
  'en-IN',
  'de-DE',
  'de-AT',
  'de-CH',
  'es-ES',
  'fr-FR',
  'pl-PL',
  'ru-RU',
  'ar-EG',
  'fa-IR',
  'hi-IN-u-nu-deva',
  'ja-JP',
  'he-IL',
  'pt-PT',
];

describe.each(locales)('rows in %s have the formats of the domain', (locale) => {
  const to = presentation({ locale });
  const formats = createRowFormats(to);

  test('for counts', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.maxSafeInteger(), fc.nat(20_000), fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
        (count) => {
          expect(formats.count(count)).toBe(formatCount(count, to));
        },
      ),
    );
  });

  test('for sizes', () => {
    const edges = [
      0,
      1,
      1023,
      1024,
      1025,
      1075,
      1280,
      1_048_524,
      1_048_525,
      1_048_576,
      2 ** 50,
      2 ** 60,
      -5,
      0.5,
      1023.6,
    ];
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...edges), fc.nat(5_000_000), fc.integer({ min: 0, max: 2 ** 49 })),
        (size) => {
          expect(formats.size(size)).toBe(formatSize(size, to));
          // Also when it is remembered.
          expect(formats.size(size)).toBe(formatSize(size, to));
        },
      ),
    );
  });
});

describe('times', () => {
  test.each([
    ['en-US', 'UTC', 'Nov 22, 2026, 10:38:33 PM', '10:38 PM'],
    ['en-US', 'America/New_York', 'Nov 22, 2026, 5:38:33 PM', '5:38 PM'],
    ['de-DE', 'Europe/Vienna', '22.11.2026, 23:38:33', '23:38'],
    ['en-GB', 'Asia/Kolkata', '23 Nov 2026, 04:08:33', '04:08'],
    ['en-GB', 'Australia/Lord_Howe', '23 Nov 2026, 09:38:33', '09:38'],
  ])('are those of the person: %s, %s', (locale, timeZone, dateTime, timeOfDay) => {
    const { instant, timeOfDay: toTimeOfDay } = createRowFormats(presentation({ locale, timeZone }));
    const plain = (text: string) => text.replaceAll('\u202f', ' ');

    for (const text of ['2026-11-22T22:38:33.000Z', '2026-11-22T22:38:33.999Z', '2026-11-22T22:38:33Z']) {
      expect([plain(instant(text)), plain(toTimeOfDay(text))]).toEqual([dateTime, timeOfDay]);
    }
  });

  test('of different seconds are not mixed up, however many there are', () => {
    const { instant } = createRowFormats(presentation({ locale: 'en-GB' }));
    const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();

    for (let second = 0; second < 120_000; second += 1) instant(at(second));
    expect([instant(at(0)), instant(at(119_999))]).toEqual(['1 Jan 2026, 00:00:00', '2 Jan 2026, 09:19:59']);
  });

  test('that are none are shown as they came, and one that is missing is empty', () => {
    const { instant, timeOfDay } = createRowFormats(presentation(), toAsciiHtml);

    expect([instant('<b>'), timeOfDay('yesterday'), instant(null), timeOfDay(null)]).toEqual([
      '&lt;b&gt;',
      'yesterday',
      '',
      '',
    ]);
  });

  test('change with daylight saving', () => {
    const { timeOfDay } = createRowFormats(presentation({ locale: 'en-GB', timeZone: 'Europe/Vienna' }));

    expect([timeOfDay('2026-03-29T00:59:59.000Z'), timeOfDay('2026-03-29T01:00:00.000Z')]).toEqual(['01:59', '03:00']);
  });
});

test('a duration is never negative, and empty where an end is not known', () => {
  const { duration } = createRowFormats(presentation());
  const [early, late] = ['2026-11-22T22:00:00.000Z', '2026-11-23T23:00:01.500Z'];

  expect([
    duration(early, late),
    duration(late, early),
    duration(null, late),
    duration(early, null),
    duration('x', late),
  ]).toEqual([formatDuration(90_001_500), '0:00:00', '', '', '']);
  expect(durationMsBetween(early, late)).toBe(90_001_500);
});

test('what is remembered is written once by the given function', () => {
  const { count, size } = createRowFormats(presentation({ locale: 'fr-FR' }), toAsciiHtml);

  expect([count(1_234_567), size(1_610_612_736)]).toEqual(['1&#8239;234&#8239;567', '1,5&#8239;Go']);
});
