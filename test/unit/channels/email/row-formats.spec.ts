import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../../src-main/channels/email/instant-format.ts';
import {
  createRowFormats,
  durationMsBetween,
  offsetKnownOf,
  timeMsOf,
} from '../../../../src-main/channels/email/row-formats.ts';
import { toAsciiHtml } from '../../../../src-main/channels/email/escape-html.ts';
import { formatCount, formatSize, type Presentation } from '../../../../src-shared/model/presentation.ts';
import { formatUtcOffset, utcOffsetMinutes } from '../../../../src-shared/model/utc-offset.ts';
import { presentation } from '../../../builders/presentation.ts';

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

const formatsOf = (to: Presentation, times: 'date-and-seconds' | 'time-of-day' = 'date-and-seconds') => {
  const knownOffset = utcOffsetMinutes(Date.parse('2026-11-22T22:38:33.000Z'), to.timeZone);
  return createRowFormats(to, times, knownOffset, (text) => text);
};

describe.each(locales)('rows in %s have the formats of the domain', (locale) => {
  const to = presentation({ locale });
  const formats = formatsOf(to);

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

const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('times', () => {
  test.each([
    ['en-US', 'UTC', 'Nov 22, 2026, 10:38:33 PM', '10:38 PM'],
    ['en-US', 'America/New_York', 'Nov 22, 2026, 5:38:33 PM', '5:38 PM'],
    ['de-DE', 'Europe/Vienna', '22.11.2026, 23:38:33', '23:38'],
    ['en-GB', 'Asia/Kolkata', '23 Nov 2026, 04:08:33', '04:08'],
    ['en-GB', 'Australia/Lord_Howe', '23 Nov 2026, 09:38:33', '09:38'],
  ])('are those of the person: %s, %s', (locale, timeZone, dateTime, timeOfDay) => {
    const to = presentation({ locale, timeZone });
    const [long, short] = [formatsOf(to), formatsOf(to, 'time-of-day')];

    for (const text of ['2026-11-22T22:38:33.000Z', '2026-11-22T22:38:33.999Z', '2026-11-22T22:38:33Z']) {
      expect([plain(long.instant(text)), plain(short.instant(text))]).toEqual([dateTime, timeOfDay]);
    }
  });

  test('are written as by Intl, in any language, zone and century', () => {
    const zones = ['UTC', 'Europe/Vienna', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'Africa/Monrovia'];
    const date = fc.date({ min: new Date('1890-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.constantFrom(...zones), fc.array(date), (locale, timeZone, dates) => {
        const to = presentation({ locale, timeZone });
        const { instant } = createRowFormats(to, 'date-and-seconds', null, (text) => text);
        const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
        for (const each of dates) {
          expect(instant(each.toISOString()).replace(/ UTC[-+:\d]*$/, '')).toBe(format.format(each));
        }
      }),
    );
  });

  test('of different minutes are not mixed up, however many there are', () => {
    const { instant } = formatsOf(presentation({ locale: 'en-GB' }));
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();

    for (let minute = 0; minute < 30_000; minute += 1) instant(at(minute));
    expect([instant(at(0)), instant(at(29_999))]).toEqual(['1 Jan 2026, 00:00:00', '21 Jan 2026, 19:59:00']);
  });

  test('that are none are shown as they came, and one that is missing is empty', () => {
    const { instant } = createRowFormats(presentation(), 'date-and-seconds', 0, toAsciiHtml);

    expect([instant('<b>'), instant('yesterday'), instant(null)]).toEqual(['&lt;b&gt;', 'yesterday', '']);
  });

  test('change with daylight saving, and say their offset from UTC where it is not the known one', () => {
    const { instant } = formatsOf(presentation({ locale: 'en-GB', timeZone: 'Europe/Vienna' }), 'time-of-day');

    expect([instant('2026-03-29T00:59:59.000Z'), instant('2026-03-29T01:00:00.000Z')]).toEqual([
      '01:59',
      '03:00 UTC+2',
    ]);
  });

  test.each([
    // Clocks went back by an hour, a minute after midnight.
    ['America/St_Johns', '2006-10-29T02:00:00.000Z'],
    // By half an hour.
    ['Australia/Lord_Howe', '2026-04-04T14:30:00.000Z'],
    ['Asia/Kathmandu', '1985-12-31T18:00:00.000Z'],
  ])('in %s have the offset of their minute where clocks change within the hour', (timeZone, from) => {
    const to = presentation({ timeZone });
    const { instant } = createRowFormats(to, 'date-and-seconds', null, (text) => text);
    const minutes = Array.from({ length: 120 }, (_, at) => Date.parse(from) + at * 60_000);
    const offsetIn = (text: string) => / (UTC\S*)$/.exec(text)?.[1];

    expect(minutes.map((timeMs) => offsetIn(instant(new Date(timeMs).toISOString())))).toEqual(
      minutes.map((timeMs) => formatUtcOffset(utcOffsetMinutes(timeMs, timeZone))),
    );
    expect(new Set(minutes.map((timeMs) => utcOffsetMinutes(timeMs, timeZone))).size).toBe(2);
  });

  test.each([
    ['2026-10-25T00:31:00.000Z', 120, ['02:31', '02:31 UTC+1']],
    ['2026-10-25T01:31:00.000Z', 60, ['02:31 UTC+2', '02:31']],
  ])('of a session that ended at %s are told apart on the night when clocks go back', (endedAt, offset, expected) => {
    const to = presentation({ locale: 'en-GB', timeZone: 'Europe/Vienna' });
    const known = offsetKnownOf({ startedAt: endedAt, endedAt }, to);
    const { instant } = createRowFormats(to, 'time-of-day', known, (text) => text);

    expect([known, ['2026-10-25T00:31:00.000Z', '2026-10-25T01:31:00.000Z'].map((at) => instant(at))]).toEqual([
      offset,
      expected,
    ]);
  });

  test('all say their offset where clocks changed during the session', () => {
    const session = { startedAt: '2026-10-25T00:31:00.000Z', endedAt: '2026-10-25T01:31:00.000Z' };
    const to = presentation({ locale: 'en-GB', timeZone: 'Europe/Vienna' });
    const { instant } = createRowFormats(to, 'date-and-seconds', offsetKnownOf(session, to), (text) => text);

    expect([instant(session.startedAt), instant(session.endedAt)]).toEqual([
      '25 Oct 2026, 02:31:00 UTC+2',
      '25 Oct 2026, 02:31:00 UTC+1',
    ]);
  });
});

describe('an instant is read as by Date.parse', () => {
  test('in the form that sessions have', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        expect(parseInstant(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  test.each([
    '2024-02-29T23:59:59.999Z',
    '0000-01-01T00:00:00.000Z',
    '2026-11-22T22:38:33Z',
    '2026-11-22T24:00:00.000Z',
    '2026-11-22T25:00:00.000Z',
    '2026-13-22T22:38:33.000Z',
    '2026-11-31T22:38:33.000Z',
    '2026-00-00T00:00:00.000Z',
    '2026-11-22T22:38:3x.000Z',
    '2026-11-22T22:38:33.0x0Z',
    'x026-11-22T22:38:33.000Z',
    '2026_11-22T22:38:33.000Z',
    '2026-11-22T22:38:33.000+',
    '',
  ])('and in others: %s', (text) => {
    expect(parseInstant(text)).toBe(Date.parse(text));
  });
});

test('a duration is never negative, and not a number where an end is not known', () => {
  const times = [timeMsOf('2026-11-22T22:00:00.000Z'), timeMsOf('2026-11-23T23:00:01.500Z'), timeMsOf(null)] as const;

  expect([
    durationMsBetween(times[0], times[1]),
    durationMsBetween(times[1], times[0]),
    durationMsBetween(times[2], times[1]),
    durationMsBetween(times[0], timeMsOf('x')),
  ]).toEqual([90_001_500, 0, NaN, NaN]);
});

test('what is remembered is written once by the given function', () => {
  const { count, size } = createRowFormats(presentation({ locale: 'fr-FR' }), 'time-of-day', null, toAsciiHtml);

  expect([count(1_234_567), size(1_610_612_736)]).toEqual(['1&#8239;234&#8239;567', '1,5&#8239;Go']);
});
