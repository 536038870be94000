import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differentReasons } from '../../../../src-shared/model/different-reasons.ts';
import { groupReasons, maxDifferentReasons } from '../../../../src-main/notifications/facts/group-reasons.ts';
import { sessionResults } from '../../../../src-shared/model/job-session.ts';
import { backupObject } from '../../../builders/job-session.ts';

const failed = (message: string, name = 'an object') => backupObject({ name, result: 'Failed', message });
const grouped = (...messages: string[]) => groupReasons(messages.map((message) => failed(message)));

describe('messages are one reason where they differ only in', () => {
  test.each([
    ['numbers', 'Skipped 2 items', 'Skipped 17 items'],
    ['one and many', 'Skipped 1 item', 'Skipped 17 items'],
    ['signed numbers and versions', 'Version 7.1.0 is -1 too old', 'Version 8.0.12-rc1 is 2 too old'],
    ['sizes', 'The item has 1.5 GB, the limit is 150 MB', 'The item has 300 KB, the limit is 25 bytes'],
    ['rates and waits', 'Throttled to 5 MB/s for 30 seconds', 'Throttled to 120 KB/s for 1 minute'],
    [
      'ids',
      'Item 8f14e45f-ceea-467f-9bd7-2b0d1c0d5a11 is locked',
      'Item c9f0f895-fb98-ab91-59f5-1fd0297e236d is locked',
    ],
    [
      'ids in braces',
      'Item {8f14e45f-ceea-467f-9bd7-2b0d1c0d5a11} is locked',
      'Item {c9f0f895-fb98-ab91-59f5-1fd0297e236d} is locked',
    ],
    ['hexadecimal codes', 'Failed with 0x80040115', 'Failed with 0x8004010F'],
    ['hexadecimal ids of letters', 'Session deadbeefcafe ended', 'Session 0123456789ab ended'],
    ['addresses of people', 'Mailbox anna@contoso.com is locked', 'Mailbox ben.b-c@fabrikam.co.uk is locked'],
    [
      'addresses of pages',
      'Site https://contoso.sharepoint.com/sites/a is locked',
      'Site https://fabrikam.sharepoint.com is locked',
    ],
    ['paths of Windows', 'Cannot write to D:\\Repo\\a.vbk', 'Cannot write to \\\\nas\\share\\b.vbk'],
    ['paths', 'Cannot write to /mnt/backup/a', 'Cannot write to /srv/b'],
    ['quoted texts', 'Team "Sales" is archived', 'Team "Research and Development" is archived'],
    ['quotes of other kinds', 'Team ‘Sales’ or «x» is archived', 'Team ‘R and D’ or «y z» is archived'],
    ['dates', 'Not seen since 2026-11-22T22:38:33Z', 'Not seen since 2026-01-02T03:04:05.678Z'],
    ['dates in words', 'Not seen since Nov 22, 2026, 10:38 PM UTC', 'Not seen since January 2, 2026, 9:05 AM UTC'],
    ['dates in other words', 'Not seen since Monday, 22 Nov 2026', 'Not seen since Fri, 2 January 2026'],
    ['names with a number', 'Server node01.contoso.com is down', 'Server node02.contoso.com is down'],
    ['letter case', 'Access Denied', 'access denied'],
    ['blanks', 'Access  denied', 'Access denied '],
  ])('%s', (_, one, other) => {
    expect(grouped(one, other, other)).toMatchObject([{ result: 'Failed', count: 3 }]);
  });

  test('the name of their own object', () => {
    expect(
      groupReasons([
        failed('Sales: access denied', 'Sales'),
        failed('R&D: access denied', 'r&d'),
        failed('X y: access denied', 'X Y'),
      ]),
    ).toMatchObject([{ count: 3 }]);
  });
});

describe('messages are different reasons where', () => {
  test.each([
    ['the words differ', 'Access denied', 'Access granted'],
    ['the reason behind a number differs', 'Error 503 Service Unavailable', 'Error 404 Not Found'],
    ['one has an apostrophe in a word', "Mailbox isn't licensed", "Mailbox doesn't exist"],
    ['there is a slash in words', 'Read and/or write failed', 'Read but/nor write failed'],
  ])('%s', (_, one, other) => {
    expect(grouped(one, other)).toHaveLength(2);
  });

  test('one is a failure and the other a warning', () => {
    const warning = backupObject({ result: 'Warning', message: 'Access denied' });

    expect(groupReasons([warning, failed('Access denied'), warning])).toMatchObject([
      { result: 'Failed', count: 1 },
      { result: 'Warning', count: 2 },
    ]);
  });

  test('an object has a very short name, that name is only taken out where it stands by itself', () => {
    expect(groupReasons([failed('a mailbox has failed', 'a'), failed('b mailbox has failed', 'b')])).toMatchObject([
      { count: 2 },
    ]);
  });
});

test.each([
  ['numbers', ['Took 3 s', 'Took 2 s', 'Took 3 s'], 'Took … s'],
  ['numbers and nouns', ['Skipped 1 item over 150 MB', 'Skipped 2 items over 150 MB'], 'Skipped … items over 150 MB'],
  [
    'addresses, and with them the punctuation around',
    [
      'Failed to open anna@contoso.com: no answer within 38 seconds',
      'Failed to open ben@contoso.com: no answer within 58 seconds',
    ],
    'Failed to open …: no answer within … seconds',
  ],
  ['letter case', ['Access Denied', 'access denied'], 'Access Denied'],
  ['blanks', ['Access  denied', 'Access denied '], 'Access denied'],
  ['a number that comes more often in one of them', ['Part 1 of 1', 'Part 1 of 2'], 'Part … of …'],
  ['everything', ['"Sales"', '"Board"', '"R and D"'], differentReasons],
])('a reason in several wordings is shown by what they have in common: %s', (_, messages, expected) => {
  expect(grouped(...messages).map(({ message }) => message)).toEqual([expected]);
});

test('what only the last of very many wordings has differently is not claimed for all', () => {
  const messages = Array.from({ length: 40 }, (_, index) => `Node 1: disk d${index + 100} failed`);

  expect(grouped(...messages, 'Node 2: disk d999 failed')).toEqual([
    { result: 'Failed', message: 'Node …: disk … failed', count: 41 },
  ]);
});

test('one wording of all is shown as it is', () => {
  const message = 'Mailbox does not have a valid Microsoft 365 license';

  expect(grouped(...Array.from({ length: 12 }, () => message))).toEqual([{ result: 'Failed', message, count: 12 }]);
});

test('reasons that are worded alike are one, also where an object is called like a word of it', () => {
  const objects = [
    failed('Mailbox is locked', 'Mailbox'),
    failed('Mailbox is locked', 'anna'),
    failed('Mailbox is locked', 'is'),
  ];

  expect(groupReasons(objects)).toEqual([{ result: 'Failed', message: 'Mailbox is locked', count: 3 }]);
});

test('failures come before warnings, then the more frequent, then by letters; successes are no reason', () => {
  const objects = [
    backupObject({ result: 'Success', message: 'fine' }),
    ...Array.from({ length: 9 }, () => backupObject({ result: 'Warning', message: 'w' })),
    ...['b', 'a', 'c', 'c'].map((message) => failed(message)),
  ];

  expect(groupReasons(objects).map(({ message, count }) => `${count} ${message}`)).toEqual([
    '2 c',
    '1 a',
    '1 b',
    '9 w',
  ]);
});

describe('however many objects and whatever they say', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Access denied',
      'Timeout',
      'Mailbox',
      'anna@contoso.com',
      '12',
      '"x"',
      '<b>',
      '',
      ' ',
      '\u0000',
      '\ud800',
      'İ',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(' '));
  const object = fc
    .record({ name: text, message: text, result: fc.constantFrom(...sessionResults) })
    .map((changes) => backupObject(changes));

  test('the counts add up', () => {
    fc.assert(
      fc.property(fc.array(object), (objects) => {
        const groups = groupReasons(objects);
        for (const result of ['Failed', 'Warning'] as const) {
          const counted = groups.filter((group) => group.result === result).reduce((sum, { count }) => sum + count, 0);
          expect(counted).toBe(objects.filter((each) => each.result === result).length);
        }
      }),
    );
  });

  test('the order of objects makes no difference', () => {
    const shuffled = fc
      .array(object, { maxLength: 60 })
      .chain((objects) => fc.tuple(fc.constant(objects), fc.shuffledSubarray(objects, { minLength: objects.length })));
    fc.assert(
      fc.property(shuffled, ([objects, others]) => {
        expect(groupReasons(others)).toEqual(groupReasons(objects));
      }),
    );
  });

  test('the name of an object never makes a reason of its own', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => text.trim() !== '' && !'mailbox is locked'.includes(text.trim().toLowerCase()));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const objects = names.map((each) => failed(`Mailbox ${each} is locked`, each));
        expect(groupReasons(objects)).toMatchObject([{ count: names.length }]);
      }),
    );
  });

  const word = (index: number) =>
    Array.from(String(index), (digit) => String.fromCharCode(97 + Number(digit))).join('');

  test('the order makes no difference to very many wordings of one reason either', () => {
    const objects = Array.from({ length: 500 }, (_, index) => failed(`Item ${(index * 7919) % 500} is locked`));

    expect(groupReasons(objects)).toEqual(groupReasons(objects.toReversed()));
    expect(groupReasons(objects)).toEqual([{ result: 'Failed', message: 'Item … is locked', count: 500 }]);
  });

  test('too many different reasons are compared by how they begin', () => {
    const objects = Array.from({ length: 3 * maxDifferentReasons }, (_, index) =>
      failed(
        index % 3 === 0
          ? 'Access denied'
          : `Unexpected answer of the server ${word(index)} and some more of it ${word(index)}`,
      ),
    );
    const groups = groupReasons(objects);

    expect(groups.map(({ count }) => count)).toEqual([2 * maxDifferentReasons, maxDifferentReasons]);
    expect(groups[1]?.message).toBe('Access denied');
    expect(groupReasons(objects.toReversed())).toEqual(groups);
  });

  test('and where even that is too many, they are one', () => {
    const objects = Array.from({ length: 2 * maxDifferentReasons }, (_, index) => failed(word(index)));

    expect(groupReasons(objects)).toMatchObject([{ message: differentReasons, count: 2 * maxDifferentReasons }]);
  });

  test('endless messages take no endless time', () => {
    for (const text of ['"', '“', "'", 'a', '@', '\\', '/', '1', '-', 'a1', '1.', ' ', '\ufffc', 'x@', '0x']) {
      const objects = Array.from({ length: 20 }, (_, index) =>
        failed(text.repeat(200_000) + index, text.repeat(index)),
      );
      expect(groupReasons(objects).reduce((sum, { count }) => sum + count, 0)).toBe(20);
    }
  });
});
