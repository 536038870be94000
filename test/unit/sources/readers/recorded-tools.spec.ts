/** Tools that no Debian machine has: their output as their documents and sources describe it. */
import { describe, expect, test } from 'vitest';
import { readTool, reportOf, success } from './read-tool.ts';

describe('robocopy', () => {
  const table = (words: string[], files: string, bytes: string) =>
    [
      '               Total    Copied   Skipped  Mismatch    FAILED    Extras',
      `    ${words[0]} :         3         1         2         0         0         0`,
      `   ${words[1]} :  ${files}`,
      `   ${words[2]} :  ${bytes}`,
      '   Times :   0:00:00   0:00:00                       0:00:00   0:00:00',
      '',
    ].join('\r\n');
  const english = ['Dirs', 'Files', 'Bytes'];

  test.each([
    [0, 'Success'],
    [1, 'Success'],
    [3, 'Success'],
    [4, 'Warning'],
    [7, 'Warning'],
    [8, 'Failed'],
    [16, 'Failed'],
  ])('exit code %i: %s', (exitCode, result) => {
    expect(reportOf('robocopy', exitCode, '').result).toBe(result);
  });

  test('its table is read in each language, and a rounded size is none', () => {
    const counts = { objectCount: 5, issueCount: 0 };
    const german = ['Verzeich.', 'Dateien', 'Bytes'];

    expect(reportOf('robocopy', 1, '', table(english, '5 4 1 0 0 0', '1200 1000 200 0 0 0'))).toEqual({
      ...success,
      ...counts,
      transferredBytes: 1000,
    });
    expect(reportOf('robocopy', 1, '', table(german, '5 4 1 0 0 0', '36.40 m 36.40 m 0 0 0 0'))).toEqual({
      ...success,
      ...counts,
    });
  });

  test('an error has its reason from the next line, and is counted once, however often it is retried', () => {
    const error = '2026/11/29 22:12:03 FEHLER 5 (0x00000005) Datei wird kopiert C:\\ä\\x.txt\r\nZugriff verweigert\r\n';
    const out = `  0%\r 50%\r100%\r\n${error}\r\nWarten auf 30 Sekunden...\r\n${error}${table(english, '5 4 0 0 1 0', '1200 1000 0 0 200 0')}`;
    const { report, log } = readTool('robocopy', 9, '', out);

    expect(report).toEqual({
      result: 'Failed',
      reason: 'Datei wird kopiert C:\\ä\\x.txt: Zugriff verweigert',
      furtherReasons: 0,
      objectCount: 5,
      issueCount: 1,
      transferredBytes: 1000,
    });
    expect(log).not.toContain('100%');
  });
});

describe('vzdump', () => {
  const guest = (id: number, kind: string, name: string, ...lines: string[]) =>
    [
      `INFO: Starting Backup of VM ${id} (${kind})`,
      `INFO: ${kind === 'lxc' ? 'CT' : 'VM'} Name: ${name}`,
      ...lines,
      '',
    ].join('\n');
  const web = guest(
    100,
    'qemu',
    'web',
    'INFO:  10% (1 GiB of 10 GiB) in 3s',
    'INFO: Finished Backup of VM 100 (00:01:02)',
  );
  const locked = guest(101, 'lxc', 'db', 'ERROR: Backup of VM 101 failed - VM is locked (backup)');

  test('each guest is an object', () => {
    const objects = [{ name: 'web (100)', type: 'Virtual machine', result: 'Success', message: '' }];

    expect(reportOf('vzdump', 0, web)).toEqual({ ...success, objects });
  });

  test('a guest that is not saved makes the job fail, and so does one that was begun only', () => {
    const { report, log } = readTool('vzdump', 255, `${web}${locked}${guest(102, 'qemu', 'ä')}`);

    expect(report).toEqual({
      result: 'Failed',
      reason: 'Backup of VM 101 failed - VM is locked (backup)',
      furtherReasons: 0,
      objects: [
        { name: 'web (100)', type: 'Virtual machine', result: 'Success', message: '' },
        { name: 'db (101)', type: 'Container', result: 'Failed', message: 'VM is locked (backup)' },
        { name: 'ä (102)', type: 'Virtual machine', result: 'Failed', message: '' },
      ],
    });
    expect(log).not.toContain('10%');
  });

  test('an output that seems to name any number of guests has none reported', () => {
    const begun = Array.from({ length: 20_000 }, (_, id) => `INFO: Starting Backup of VM ${id} (qemu)\n`).join('');

    expect(reportOf('vzdump', 255, begun)).toEqual({ result: 'Failed', reason: '', furtherReasons: 0 });
  });

  test('a warning is one of the guest and of the job', () => {
    const saved = guest(100, 'qemu', 'web', 'WARN: disk is busy', 'INFO: Finished Backup of VM 100 (00:01:02)');

    expect(reportOf('vzdump', 0, saved)).toEqual({
      result: 'Warning',
      reason: 'disk is busy',
      furtherReasons: 0,
      objects: [{ name: 'web (100)', type: 'Virtual machine', result: 'Warning', message: 'disk is busy' }],
    });
  });
});

describe('kopia', () => {
  const home = 'anna@nas:/home';
  const made = `Snapshotting ${home} ...\n * 0 hashing, 1 hashed (5 B)\nCreated snapshot with root k1 and ID 2 in 3s\n`;
  const spoilt = ` ! Error when processing "ä": permission denied\n${made}Found 1 fatal error(s) while snapshotting ${home}.\n`;
  const manifest = (summ: object) =>
    `${JSON.stringify({ id: '1', source: { host: 'nas', userName: 'anna', path: '/home' }, rootEntry: { summ } })}\n`;

  test('each source is an object', () => {
    const object = { name: home, type: 'Snapshot', result: 'Success', message: '' };

    expect(reportOf('kopia', 0, made)).toEqual({ ...success, objects: [object] });
    expect(reportOf('kopia', 0, '', manifest({ files: 5, numFailed: 0 }))).toEqual({
      ...success,
      objects: [{ ...object, items: 5 }],
    });
  });

  test('a snapshot that lacks some files is a warning, although kopia ends with 1', () => {
    const message = `Found 1 fatal error(s) while snapshotting ${home}`;

    expect(reportOf('kopia', 1, spoilt)).toEqual({
      result: 'Warning',
      reason: 'ä: permission denied',
      furtherReasons: 0,
      objects: [{ name: home, type: 'Snapshot', result: 'Warning', message: expect.stringContaining(message) }],
    });
    expect(
      reportOf(
        'kopia',
        1,
        '',
        manifest({ files: 5, numFailed: 1, errors: [{ path: 'ä', error: 'permission denied' }] }),
      ),
    ).toMatchObject({ result: 'Warning', reason: 'ä: permission denied', objects: [{ items: 5, result: 'Warning' }] });
  });

  test('no snapshot is a failure', () => {
    expect(reportOf('kopia', 1, 'ERROR repository is not connected\n')).toEqual({
      result: 'Failed',
      reason: 'repository is not connected',
      furtherReasons: 0,
    });
    expect(reportOf('kopia', 1, `Snapshotting ${home} ...\nupload error\n`)).toMatchObject({
      result: 'Failed',
      reason: 'upload error',
      objects: [{ result: 'Failed' }],
    });
  });
});

describe('duplicati', () => {
  test.each([
    ['Success', [0, 1]],
    ['Warning', [2, 3]],
    ['Failed', [50, 100, 200]],
  ])('%s: exit codes %j', (result, exitCodes) => {
    expect(exitCodes.map((exitCode) => reportOf('duplicati', exitCode, '').result)).toEqual(
      exitCodes.map(() => result),
    );
  });

  test('the reason is its first error, or else its first warning', () => {
    const warning =
      '2026-11-29 22:12:03 +01 - [Warning-Duplicati.Library.Main.Operation.Backup-PathError]: Locked: C:\\ä\n';
    const error = '2026-11-29 22:12:04 +01 - [Error-Duplicati.Library.Main.Controller-Failed]: No space\n';

    expect([reportOf('duplicati', 2, '', warning), reportOf('duplicati', 100, '', warning + error)]).toEqual([
      { result: 'Warning', reason: 'Locked: C:\\ä', furtherReasons: 0 },
      { result: 'Failed', reason: 'No space', furtherReasons: 0 },
    ]);
  });
});

test('tar: files that changed are a warning of GNU tar; 1 is a failure of others', () => {
  const changed = 'tar: home/ä: file changed as we read it\n';

  expect([
    reportOf('tar', 1, changed),
    reportOf('tar', 1, 'tar: x: Cannot stat\n'),
    reportOf('tar', 2, changed),
  ]).toEqual([
    { result: 'Warning', reason: changed.trim(), furtherReasons: 0 },
    { result: 'Failed', reason: 'tar: x: Cannot stat', furtherReasons: 0 },
    { result: 'Failed', reason: '', furtherReasons: 0 },
  ]);
});
