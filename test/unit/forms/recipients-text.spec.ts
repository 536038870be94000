import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entryProblemsOfRecipients,
  isEmailAddress,
  parseRecipients,
} from '../../../src-shared/forms/recipients-text.ts';
import { formatRecipients, type Recipient } from '../../../src-shared/model/recipients.ts';

const plain = (...addresses: string[]): Recipient[] => addresses.map((address) => ({ address, name: '' }));

describe('reading the To field', () => {
  test.each([
    ['semicolons', 'a@contoso.com; b@contoso.com;c@contoso.com'],
    ['commas', 'a@contoso.com, b@contoso.com,c@contoso.com'],
    ['line breaks of every system', 'a@contoso.com\nb@contoso.com\r\nc@contoso.com'],
    ['separators that repeat or stand at the ends', ';;\n a@contoso.com ,; b@contoso.com\t;\r\n\r\nc@contoso.com;, '],
  ])('addresses may be separated by %s', (_, text) => {
    expect(parseRecipients(text)).toEqual({
      recipients: plain('a@contoso.com', 'b@contoso.com', 'c@contoso.com'),
      problems: [],
    });
  });

  test('nothing but blanks holds no recipient and no problem', () => {
    expect(parseRecipients(' \n\t; ,')).toEqual({ recipients: [], problems: [] });
  });

  test.each([
    ['without quotes', 'Anna Berg <anna@contoso.com>', 'Anna Berg'],
    ['with quotes', '"Berg, Anna; Dr." <anna@contoso.com>', 'Berg, Anna; Dr.'],
    [
      'with quotes and backslashes in quotes',
      String.raw`"Anna \"AB\" \\ Berg" <anna@contoso.com>`,
      String.raw`Anna "AB" \ Berg`,
    ],
    ['with letters of any script', '"Ångström 株式会社" <anna@contoso.com>', 'Ångström 株式会社'],
    ['close to the bracket', 'Anna<anna@contoso.com>', 'Anna'],
    ['empty', '<anna@contoso.com>', ''],
    ['with a stray quote', 'Rack 5" <anna@contoso.com>', 'Rack 5"'],
  ])('a display name is understood %s', (_, text, name) => {
    expect(parseRecipients(text)).toEqual({ recipients: [{ address: 'anna@contoso.com', name }], problems: [] });
  });

  test.each([
    ['last name first', 'Berg, Anna <anna@contoso.com>', 'Berg, Anna'],
    ['with a title', 'Berg, Anna, Dr. <anna@contoso.com>', 'Berg, Anna, Dr.'],
    ['of a company', 'Contoso, Inc. <anna@contoso.com>', 'Contoso, Inc.'],
    ['with an at sign and a comma', 'Team @ Contoso, Berlin <anna@contoso.com>', 'Team @ Contoso, Berlin'],
    ['in single quotes', "'Anna Berg' <anna@contoso.com>", 'Anna Berg'],
    ['in single quotes with an apostrophe', "'Anna O'Berg' <anna@contoso.com>", "Anna O'Berg"],
    ['in curly quotes', '“Berg; Anna” <anna@contoso.com>', 'Berg; Anna'],
    ['in German quotes', '„Berg, Anna“ <anna@contoso.com>', 'Berg, Anna'],
    ['in guillemets', '« Berg, Anna » <anna@contoso.com>', 'Berg, Anna'],
    ['in curly single quotes', '‘Berg, Anna’ <anna@contoso.com>', 'Berg, Anna'],
    ['with a department', 'Anna (Sales; EMEA, UK) <anna@contoso.com>', 'Anna (Sales; EMEA, UK)'],
    ['with angle brackets', 'Anna <Sales> <anna@contoso.com>', 'Anna <Sales>'],
    ['that is the address once more', 'anna@contoso.com <Anna@contoso.com>', ''],
    ['that is the address in quotes', "'anna@contoso.com' <anna@contoso.com>", ''],
    ['behind the address in brackets', 'anna@contoso.com (Anna Berg)', 'Anna Berg'],
    ['before and behind the address', 'Anna <anna@contoso.com> (Sales)', 'Anna (Sales)'],
    ['with a link', 'Anna Berg<mailto:anna@contoso.com>', 'Anna Berg'],
    ['with non-breaking blanks', '\u00a0Anna\u00a0Berg\u00a0<\u00a0anna@contoso.com\u00a0>\u00a0', 'Anna\u00a0Berg'],
    ['behind a tab', 'Anna Berg\t<anna@contoso.com>\t', 'Anna Berg'],
    ['quoted together with the address', "'Anna Berg <anna@contoso.com>'", 'Anna Berg'],
  ])('a name is understood %s', (_, text, name) => {
    for (const around of [(list: string) => list, (list: string) => `x@contoso.com, ${list}; 'y@contoso.com';`]) {
      const { recipients, problems } = parseRecipients(around(text));
      expect(problems).toEqual([]);
      expect(recipients.filter(({ address }) => !/^[xy]@/.test(address)).map((recipient) => recipient.name)).toEqual([
        name,
      ]);
    }
  });

  test.each([
    ['in single quotes', "'a@contoso.com'"],
    ['in curly quotes', '“a@contoso.com”'],
    ['in straight quotes', '"a@contoso.com"'],
    ['in guillemets', '»a@contoso.com«'],
    ['in brackets', '<a@contoso.com>'],
    ['in quotes in brackets', "<'a@contoso.com'>"],
    ['as a link', 'mailto:a@contoso.com?subject=Backup'],
    ['as a directory writes it', 'SMTP:a@contoso.com'],
    ['with a blank that does not break', '\u00a0a@contoso.com\u202f'],
    ['with a soft hyphen', 'a@con\u00adtoso.com'],
  ])('an address is understood %s', (_, text) => {
    expect(parseRecipients(`${text}; b@contoso.com; ${text}`)).toEqual({
      recipients: plain('a@contoso.com', 'b@contoso.com'),
      problems: [],
    });
  });

  test.each([
    ['blanks', 'a@contoso.com b@contoso.com  c@contoso.com'],
    ['tabs', 'a@contoso.com\tb@contoso.com\tc@contoso.com\t'],
    ['brackets alone', '<a@contoso.com><b@contoso.com> <c@contoso.com>'],
    ['full-width marks', 'a@contoso.com；b@contoso.com，c@contoso.com、'],
  ])('%s may separate addresses', (_, text) => {
    expect(parseRecipients(text)).toEqual({
      recipients: plain('a@contoso.com', 'b@contoso.com', 'c@contoso.com'),
      problems: [],
    });
  });

  test('names with commas stand beside plain addresses, and addresses of any script are understood', () => {
    expect(
      parseRecipients(
        "a@contoso.com, Berg, Anna <anna@bücher.example>, O'Neil, Pat <pat@xn--bcher-kva.example>\nb@例子.广告",
      ),
    ).toEqual({
      recipients: [
        { address: 'a@contoso.com', name: '' },
        { address: 'anna@bücher.example', name: 'Berg, Anna' },
        { address: 'pat@xn--bcher-kva.example', name: "O'Neil, Pat" },
        { address: 'b@例子.广告', name: '' },
      ],
      problems: [],
    });
  });

  test.each([
    ['anna@contoso, Bob <b@contoso.com>', ['anna@contoso']],
    ['anna.contoso.com, Bob <b@contoso.com>', ['anna.contoso.com']],
    ['nobody, b@contoso.com', ['nobody']],
    ['Berg, Anna; b@contoso.com', ['Berg', 'Anna']],
    ["'anna@contoso.com; b@contoso.com", ["'anna@contoso.com"]],
    ['a@contoso b@contoso.com', ['a@contoso']],
    ['Anna anna@contoso.com; b@contoso.com', ['Anna anna@contoso.com']],
    ['mailto:; b@contoso.com', ['mailto:']],
  ])('a mistake in an address does not become a part of a name: %s', (text, bad) => {
    const { recipients, problems } = parseRecipients(text);

    expect(recipients.map(({ address }) => address)).toEqual(['b@contoso.com']);
    expect(problems).toEqual(bad.map((named) => ({ kind: 'bad-address', text: named })));
  });

  test('a duplicate is dropped in any letter case, and the first one wins', () => {
    expect(parseRecipients('NOC <noc@contoso.com>; NOC@Contoso.com; Other <noc@CONTOSO.COM>; b@contoso.com')).toEqual({
      recipients: [
        { address: 'noc@contoso.com', name: 'NOC' },
        { address: 'b@contoso.com', name: '' },
      ],
      problems: [],
    });
  });

  test('each bad address is named and the good ones are kept', () => {
    expect(parseRecipients('good@contoso.com; nobody; also@bad@contoso.com, <x@>, fine@contoso.com')).toEqual({
      recipients: plain('good@contoso.com', 'fine@contoso.com'),
      problems: [
        { kind: 'bad-address', text: 'nobody' },
        { kind: 'bad-address', text: 'also@bad@contoso.com' },
        { kind: 'bad-address', text: '<x@>' },
      ],
    });
  });

  test('a quote that is never closed does not swallow the addresses behind it', () => {
    expect(parseRecipients('"a@contoso.com; b@contoso.com')).toEqual({
      recipients: plain('b@contoso.com'),
      problems: [{ kind: 'bad-address', text: '"a@contoso.com' }],
    });
  });

  test('a stray quote in one name does not break a quoted name elsewhere', () => {
    expect(parseRecipients('Rack 5" <a@contoso.com>; "Berg, Anna" <b@contoso.com>')).toEqual({
      recipients: [
        { address: 'a@contoso.com', name: 'Rack 5"' },
        { address: 'b@contoso.com', name: 'Berg, Anna' },
      ],
      problems: [],
    });
  });

  test('invisible characters that come along when an address is pasted are dropped', () => {
    expect(parseRecipients('\u200banna@contoso.com\u200b; \ufeffb@contoso.com; \u202ac@contoso.com\u202c')).toEqual({
      recipients: plain('anna@contoso.com', 'b@contoso.com', 'c@contoso.com'),
      problems: [],
    });
  });

  test('500 recipients are good, one more is a problem, and duplicates do not count', () => {
    const addresses = Array.from({ length: 500 }, (_, index) => `user${index}@contoso.com`);
    const text = [...addresses, 'USER1@contoso.com'].join(';');

    expect(parseRecipients(text)).toEqual({ recipients: plain(...addresses), problems: [] });
    expect(parseRecipients(`${text};one.more@contoso.com`).problems).toEqual([{ kind: 'too-many', count: 501 }]);
  });

  test.each(['"\\<', ' “', "'a'a ", "'<a' ", "'a ", "' ", ' (', '> <', 'a, ', '< @'])(
    'a hundred thousand characters of %j are read at once',
    (part) => {
      expect(parseRecipients(part.repeat(100_000 / part.length)).recipients).toEqual([]);
    },
  );
});

describe('what is an email address', () => {
  test.each([
    'a@contoso.com',
    'first.last+tag@sub.contoso.co.uk',
    "o'brien@contoso.com",
    'üser@münchen.de',
    '用户@例子.广告',
    'a_b-c%d@contoso.com',
    'x@123.contoso.com',
  ])('%s is one', (text) => {
    expect(isEmailAddress(text)).toBe(true);
  });

  test.each([
    '',
    'contoso.com',
    '@contoso.com',
    'a@',
    'a@contoso',
    'a@@contoso.com',
    'a@b@contoso.com',
    'a b@contoso.com',
    'a@con toso.com',
    'a@contoso..com',
    'a@.contoso.com',
    'a@contoso.com.',
    'a@-contoso.com',
    'a@contoso.com-',
    '.a@contoso.com',
    'a.@contoso.com',
    'a..b@contoso.com',
    'Anna <a@contoso.com>',
    'a@contoso.com,b@contoso.com',
    'a@contoso.com\r\nBcc: b@contoso.com',
    'a\u0000@contoso.com',
    'a\u202eb@contoso.com',
    'a\u200b@contoso.com',
    '"a"@contoso.com',
    "'a@contoso.com",
    '“a@contoso.com”',
    'a@[10.0.0.1]',
    `${'a'.repeat(65)}@contoso.com`,
  ])('%j is none', (text) => {
    expect(isEmailAddress(text)).toBe(false);
  });
});

describe('writing the To field', () => {
  test('recipients stand behind one another with semicolons, names in quotes only where they need them', () => {
    const written = formatRecipients([
      { address: 'a@contoso.com', name: '' },
      { address: 'b@contoso.com', name: 'Anna Berg' },
      { address: 'c@contoso.com', name: 'Berg, "A" \\' },
    ]);

    expect(written).toBe(String.raw`a@contoso.com; Anna Berg <b@contoso.com>; "Berg, \"A\" \\" <c@contoso.com>`);
  });

  test('what is written reads back as it was', () => {
    // Names as the field keeps them: no controls, no invisible characters, no blanks at the ends.
    const name = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: fc.constantFrom('"', '\\', ';', ',', '<', '>', '@', "'", ' ', 'a', '.'), maxLength: 12 }),
      )
      .map((text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim());
    const address = fc
      .tuple(fc.stringMatching(/^[a-z0-9]([a-z0-9._+'-]{0,20}[a-z0-9])?$/), fc.domain())
      .map(([local, domain]) => `${local.replaceAll('..', '.x')}@${domain}`)
      .filter(isEmailAddress);
    const recipients = fc.uniqueArray(fc.record({ address, name }), {
      maxLength: 8,
      selector: (recipient) => recipient.address.toLowerCase(),
    });

    fc.assert(
      fc.property(recipients, (list) => {
        expect(parseRecipients(formatRecipients(list))).toEqual({ recipients: list, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('whatever a person types, what was understood reads back the same', () => {
    const marks = `<>"\\;, '“”„«»().\n\t\u00a0`.split('');
    const parts = [...marks, 'a@b.cd', 'x@y.zz', 'ü@bücher.example', 'Anna', 'mailto:'];
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...parts), { maxLength: 15 }).map((parts) => parts.join('')),
    );

    fc.assert(
      fc.property(typed, (text) => {
        const { recipients } = parseRecipients(text);
        expect(parseRecipients(formatRecipients(recipients))).toEqual({ recipients, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

test('bad addresses are one problem, and too many another', () => {
  expect(
    entryProblemsOfRecipients([
      { kind: 'bad-address', text: 'nobody' },
      { kind: 'too-many', count: 501 },
      { kind: 'bad-address', text: 'x@y' },
    ]),
  ).toEqual([
    { kind: 'bad-recipients', texts: ['nobody', 'x@y'] },
    { kind: 'too-many-recipients', count: 501 },
  ]);
});
