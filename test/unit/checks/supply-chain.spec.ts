/** What is taken from elsewhere: under which licenses, and whether it is what was published. */
import { describe, expect, test } from 'vitest';
import { allowedLicenses, isAllowedLicense } from '../../harness/run-checks/allowed-licenses.ts';
import { judgeLicenses } from '../../harness/run-checks/steps/licenses.ts';
import { judgeSignatureAudit } from '../../harness/run-checks/steps/signatures.ts';

const lock = (license: string | undefined, rest: object = {}) => ({
  packages: {
    '': { name: 'backup-notifier' },
    'node_modules/known': { license: 'MIT' },
    'node_modules/planted': { ...(license !== undefined && { license }), ...rest },
  },
});

describe('licenses', () => {
  test('each allowed one says why', () => {
    expect(Object.values(allowedLicenses).filter(({ why }) => why.length < 10)).toEqual([]);
  });

  test.each(['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND MIT'])(
    '%s may become a part of the program',
    (license) => {
      expect(judgeLicenses(lock(license))).toMatchObject({ isPassed: true, summary: '2 packages' });
    },
  );

  test.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN LICENSE', 'UNLICENSED', '', undefined, 'MPL-2.0'])(
    'a package under %s may not, and is named',
    (license) => {
      const { isPassed, details } = judgeLicenses(lock(license));

      expect(isPassed).toBe(false);
      expect(details).toContain('node_modules/planted (part of the program)');
      expect(details).not.toContain('node_modules/known');
    },
  );

  test('tools may be under some more, and not under any', () => {
    expect(judgeLicenses(lock('MPL-2.0', { dev: true })).isPassed).toBe(true);
    expect(judgeLicenses(lock('GPL-3.0-only', { dev: true })).isPassed).toBe(false);
    expect(isAllowedLicense('constructor', false)).toBe(false);
  });

  test('only a binary for another system may lack one', () => {
    const foreign = { dev: true, optional: true, os: ['aix'] };

    expect(judgeLicenses(lock(undefined, foreign)).isPassed).toBe(true);
    expect(judgeLicenses(lock('GPL-3.0-only', foreign)).isPassed).toBe(false);
  });

  test('a lock file without packages proves nothing', () => {
    expect(judgeLicenses({ packages: {} }).isPassed).toBe(false);
  });
});

describe('signatures', () => {
  test('all valid: passed', () => {
    expect(judgeSignatureAudit('{"invalid":[],"missing":[]}')).toMatchObject({ isPassed: true, details: '' });
  });

  test('one that is not valid, or has none, fails and is named', () => {
    const output = { invalid: [{ name: 'a', version: '1.0.0' }], missing: [{ name: '@b/c', version: '2.0.0' }] };
    const { isPassed, details } = judgeSignatureAudit(JSON.stringify(output));

    expect(isPassed).toBe(false);
    expect(details).toBe('a@1.0.0: its signature is not valid\n@b/c@2.0.0: it has no signature');
  });

  test('without a network it was not run, which is not passed', () => {
    const error = { code: 'ENOTFOUND', summary: 'request to https://keys.example failed\nmore', detail: '' };

    expect(judgeSignatureAudit(JSON.stringify({ error }))).toEqual({
      isPassed: false,
      whyNotRun: 'request to https://keys.example failed',
      summary: '',
      details: '',
    });
  });

  test.each([
    JSON.stringify({ error: { code: 'EEXPIREDSIGNATUREKEY', summary: 'a key has expired', detail: '' } }),
    '',
    'npm error something',
  ])('whatever else npm says is a failure: %s', (output) => {
    const result = judgeSignatureAudit(output);

    expect(result.isPassed).toBe(false);
    expect(result.whyNotRun).toBeUndefined();
  });
});
