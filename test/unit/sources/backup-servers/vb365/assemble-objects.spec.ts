import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assembleObjects,
  readLogLine,
  type LogLine,
} from '../../../../../src-main/sources/backup-servers/vb365/assemble-objects.ts';

const site = 'https://contoso.sharepoint.com/sites/a';

test.each([
  ['Processing mailbox: anna@contoso.com', false, 'mailbox', 'anna@contoso.com', ''],
  ['Processing mailbox: anna@contoso.com. No valid license', true, 'mailbox', 'anna@contoso.com', 'No valid license'],
  ['Failed to process mailbox: ben@contoso.com: Access denied', true, 'mailbox', 'ben@contoso.com', 'Access denied'],
  [
    `Processing site: ${site} (Site A). Access is denied. (403)`,
    true,
    'site',
    `${site} (Site A)`,
    'Access is denied. (403)',
  ],
  [`Processing site: ${site}: Access is denied`, true, 'site', site, 'Access is denied'],
  [`Processing site: ${site} (R. & D: (old) - A). Gone`, true, 'site', `${site} (R. & D: (old) - A)`, 'Gone'],
  [
    'Processing mailbox: Dr. Anna Huber (anna@contoso.com). Locked',
    true,
    'mailbox',
    'Dr. Anna Huber (anna@contoso.com)',
    'Locked',
  ],
  ['Processing mailbox: Ünal, Zoë <z@ünal.de>: Locked', true, 'mailbox', 'Ünal, Zoë <z@ünal.de>', 'Locked'],
  ['Processing mailbox: ben_gmail.com#EXT#@a.com, error 5', true, 'mailbox', 'ben_gmail.com#EXT#@a.com', 'error 5'],
  ['Failed to process mailbox: anna@contoso.com.', true, 'mailbox', 'anna@contoso.com', ''],
  ['Processing OneDrive for Business: Zoë Müller', false, 'OneDrive for Business', 'Zoë Müller', ''],
  ['Processing team: Dr. House', false, 'team', 'Dr. House', ''],
  [
    'Processing archive mailbox: a@b.c - timed out\r\nin line two',
    true,
    'archive mailbox',
    'a@b.c',
    'timed out\nin line two',
  ],
  ['Processing team: Dr. House\nAccess: denied. (403)', true, 'team', 'Dr. House', 'Access: denied. (403)'],
])('%s is about an object', (message, isIssue, type, name, reason) => {
  expect(readLogLine(message, isIssue)).toMatchObject({ kind: 'object', type, name, reason });
});

test.each([
  'Dr. Anna Huber. No valid license',
  'Finance - Budget 2026 (internal)',
  'Finance – Budget: Item is locked',
  'Huber, Anna; error 5',
  '"Project X" - Finance. Gone',
  'A/B [test]. Gone',
  'https://contoso.sharepoint.com/sites/with blank. Gone',
  '財務部。アクセスが拒否されました',
])('where nothing ends the name for certain, the whole line is the name (%s)', (rest) => {
  expect(readLogLine(`Failed to process mailbox: ${rest}`, true)).toEqual({
    kind: 'object',
    type: 'mailbox',
    name: rest,
    reason: '',
    identity: rest,
  });
});

test.each([
  'Job started at 11/22/2026 10:00:00 PM',
  'Found 66 objects',
  'Transferred: 168.8 MB',
  'Processing mailbox:',
  '',
])('"%s" is about the session', (message) => {
  expect(readLogLine(message, true)).toEqual({ kind: 'general', text: message });
});

describe('which lines are about one object', () => {
  const identityOf = (rest: string) => {
    const reading = readLogLine(`Failed to process mailbox: ${rest}`, true);
    return reading.kind === 'object' ? reading.identity : reading;
  };

  test('those with one address, whatever their reasons', () => {
    expect(identityOf('a@b.c. First')).toBe(identityOf('a@b.c: Second'));
  });

  test('not those where the name may go on behind the address', () => {
    expect(identityOf('a@b.c - Archive')).not.toBe(identityOf('a@b.c - Calendar'));
  });

  test('never two different lines that hold no address', () => {
    const part = fc.constantFrom('Dr', 'Anna', 'Bert', 'https:', '@home', '(A', 'B)', '"Q"', '財務', 'error', 'X');
    const glue = fc.constantFrom(' ', '. ', ' - ', ' – ', ': ', ', ', '; ', '/', '\\', '.', '\n');
    const line = fc
      .array(fc.tuple(part, glue), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.map(([text, behind], at) => (at === parts.length - 1 ? text : text + behind)).join(''));
    fc.assert(
      fc.property(line, line, (one, other) => {
        fc.pre(one !== other);
        expect(identityOf(one)).not.toEqual(identityOf(other));
      }),
      { numRuns: 2_000 },
    );
  });

  test('never two addresses, with any reason', () => {
    const address = fc.oneof(
      fc.stringMatching(/^[a-z][a-z._+'-]{0,4}@[a-z.-]{1,3}[a-z]$/),
      fc.stringMatching(/^https:\/\/c\.com\/[a-z.,:()/-]{0,6}[a-z]$/),
    );
    fc.assert(
      fc.property(address, address, fc.string(), fc.string(), (one, other, first, second) => {
        fc.pre(one !== other);
        expect(identityOf(`${one}. ${first}`)).not.toBe(identityOf(`${other}. ${second}`));
      }),
      { numRuns: 500 },
    );
  });
});

let order = 0;
function line(type: LogLine['type'], message: string): LogLine {
  order += 1;
  return { order, type, message, startedAt: '2026-11-22T22:41:00.000Z', endedAt: '2026-11-22T22:42:00.000Z' };
}

describe('the objects of a session', () => {
  test('each line of the log that names one makes an object, with its times and its reason', () => {
    const lines = [
      line('success', 'Job started at 10 PM'),
      line('success', 'Processing mailbox: anna@contoso.com'),
      line('warning', 'Processing OneDrive: anna@contoso.com. Item is locked'),
    ];
    const times = { startedAt: '2026-11-22T22:41:00.000Z', endedAt: '2026-11-22T22:42:00.000Z' };
    const unknown = { items: null, transferredBytes: null };
    expect(assembleObjects({ lines, processed: null })).toEqual({
      objects: [
        { name: 'anna@contoso.com', type: 'mailbox', result: 'Success', ...times, ...unknown, message: '' },
        {
          name: 'anna@contoso.com',
          type: 'OneDrive',
          result: 'Warning',
          ...times,
          ...unknown,
          message: 'Item is locked',
        },
      ],
      issues: [],
    });
  });

  test('several lines on one object are one object: its worst result, and each reason once, in the order of the log', () => {
    const lines = [
      line('warning', 'Processing mailbox: a@b.c. First'),
      line('error', 'Processing mailbox: a@b.c. Second'),
      line('warning', 'Processing mailbox: a@b.c. First'),
    ];
    const { objects } = assembleObjects({ lines: lines.toReversed(), processed: null });
    expect(objects.map(({ result, message }) => [result, message])).toEqual([['Failed', 'First\nSecond']]);
  });

  test('two names that begin alike are two objects, and so are the mailbox and the OneDrive of one person', () => {
    const lines = [
      line('error', 'Failed to process mailbox: Dr. Anna Huber. Access denied'),
      line('error', 'Failed to process mailbox: Dr. Bert Maier. Access denied'),
      line('error', 'Failed to process OneDrive: Dr. Anna Huber. Access denied'),
      line('success', 'Processing team: Finance'),
      line('warning', 'Processing team: Finance - Budget 2026 (internal). Locked'),
    ];
    const { objects } = assembleObjects({ lines, processed: null });
    expect(objects.map(({ type, name, result }) => [type, name, result])).toEqual([
      ['mailbox', 'Dr. Anna Huber. Access denied', 'Failed'],
      ['mailbox', 'Dr. Bert Maier. Access denied', 'Failed'],
      ['OneDrive', 'Dr. Anna Huber. Access denied', 'Failed'],
      ['team', 'Finance', 'Success'],
      ['team', 'Finance - Budget 2026 (internal). Locked', 'Warning'],
    ]);
  });

  test('an object whose line still runs when the session has ended was not finished', () => {
    const lines = [line('other', 'Processing mailbox: a@b.c')];
    const { objects } = assembleObjects({ lines, processed: null });
    expect(objects).toMatchObject([{ result: 'Warning', message: 'It was not finished.' }]);
  });

  test('issues that the server counts and no line names are not lost', () => {
    const lines = [line('warning', 'Processing mailbox: a@b.c. Locked')];
    const processed = ['Success', 'Warning', 'Failed', 'Odd'].map((status) => ({ type: 'User', status }));
    const { objects } = assembleObjects({ lines, processed });
    expect(objects.map(({ name, result }) => [name, result])).toEqual([
      ['a@b.c', 'Warning'],
      ['(user not named by the server)', 'Failed'],
      ['(user not named by the server)', 'Warning'],
    ]);
  });

  test('where no line names any, each counted object is listed as what it is', () => {
    const processed = ['Success', 'Failed'].map((status) => ({ type: 'Site', status }));
    const { objects } = assembleObjects({ lines: [], processed });
    expect(objects.map(({ type, result }) => [type, result])).toEqual([
      ['Site', 'Success'],
      ['Site', 'Failed'],
    ]);
  });

  test('what the log says of the session as a whole is its issues, errors first', () => {
    const lines = [
      line('warning', 'First'),
      line('error', 'Second'),
      line('warning', 'Third'),
      line('warning', 'Third'),
      line('warning', 'Fourth'),
      line('success', 'Fine'),
    ];
    expect(assembleObjects({ lines, processed: null }).issues).toEqual(['Second', 'First', 'Third', 'Third', 'Fourth']);
  });
});
