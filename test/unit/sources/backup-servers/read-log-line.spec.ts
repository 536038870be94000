import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLogLine } from '../../../../src-main/sources/backup-servers/read-log-line.ts';

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
