import { describe, expect, test } from 'vitest';
import type { ControlOutcome, ProgramStatus } from '../../../src-shared/model/program-control.ts';
import { prepareCommandLine as prepare, running } from './prepare-command-line.ts';

const line = (name: string) => `{"job":{"name":"${name}"},"result":"Success"}`;
/** As it is stored. */
const storedLine = (name: string) => line(name).replace('{', '{"host":"FILES01",');

describe('notify with options', () => {
  test('stores a session of its own that ends now', async () => {
    const { run, stored } = prepare();
    const flags = [
      '--job',
      'restic home',
      '--result',
      'WARNING',
      '--message',
      'ä',
      '--objects',
      '412',
      '--issues',
      '3',
    ];

    expect(await run('notify', ...flags)).toEqual({ code: 0, out: 'Stored: /data/sessions/1.json\n', err: '' });
    expect(
      stored.map(({ folder, documents }) => [folder, documents.map((text) => JSON.parse(text) as unknown)]),
    ).toEqual([
      [
        '/data/sessions',
        [
          {
            id: 'id-1',
            job: { name: 'restic home' },
            result: 'WARNING',
            host: 'FILES01',
            endedAt: '2026-11-22T23:00:00.000Z',
            message: 'ä',
            objectCount: 412,
            issueCount: 3,
          },
        ],
      ],
    ]);
  });

  test('takes the times and the organization that it is given', async () => {
    const { run, stored } = prepare();
    const flags = ['--job', 'a', '--result', 'failed', '--organization', 'contoso.com'];
    await run('notify', ...flags, '--started', '2026-11-22T22:00:00+01:00', '--ended', '2026-11-22T22:38:33Z');

    expect(JSON.parse(stored[0]?.documents[0] ?? '')).toMatchObject({
      organization: 'contoso.com',
      startedAt: '2026-11-22T22:00:00+01:00',
      endedAt: '2026-11-22T22:38:33Z',
    });
  });

  test('names each option that is wrong, with what was found, and stores nothing', async () => {
    const { run, stored } = prepare();
    const flags = ['--result', 'ok', '--objects', 'many', '--issues', '-1', '--ended', 'yesterday'];

    expect(await run('notify', ...flags)).toEqual({
      code: 2,
      out: '',
      err: [
        'backup-notifier: nothing was stored.',
        '--job: expected text, found nothing.',
        '--result: expected Success, Warning or Failed, found "ok".',
        '--ended: expected a time in ISO 8601 with zone, for example 2026-11-22T22:00:00Z, found "yesterday".',
        '--objects: expected a whole number, found "many".',
        '--issues: expected 0 or more, found -1.',
        '',
      ].join('\n'),
    });
    expect(stored).toEqual([]);
  });
});

describe('notify with what cannot be used', () => {
  const cannotBeUsed = 'backup-notifier: stored without what cannot be used:\n';

  test('stores the session all the same, and names each option', async () => {
    const { run, stored } = prepare();
    const flags = ['--objects', '', '--issues', '-1', '--started', '', '--ended', '9999-12-31T00:00:00Z'];

    expect(await run('notify', '--job', 'a', '--result', 'failed', ...flags)).toEqual({
      code: 0,
      out: 'Stored: /data/sessions/1.json\n',
      err: [
        `${cannotBeUsed}--started: expected a time in ISO 8601 with zone, for example 2026-11-22T22:00:00Z, found "".`,
        '--objects: expected a whole number, found "".',
        '--issues: expected 0 or more, found -1.',
        '--ended: expected a time from the year 2000 to a day from now, found "9999-12-31T00:00:00Z".',
        '',
      ].join('\n'),
    });
    expect(JSON.parse(stored[0]?.documents[0] ?? '')).toMatchObject({ result: 'failed', objectCount: '' });
  });

  test('names the fields of each document', async () => {
    const bad = '{"job":{"name":"b"},"result":"Failed","statistics":{"transferredBytes":-1}}';

    expect(await prepare({ inputs: { 'a.json': bad } }).run('notify', 'a.json')).toMatchObject({
      code: 0,
      err: `${cannotBeUsed}statistics.transferredBytes: expected 0 or more, found -1.\n`,
    });
    expect(await prepare({ inputs: { '-': `${line('a')}\n${bad}` } }).run('notify', '-')).toMatchObject({
      code: 0,
      err: `${cannotBeUsed}Document 2: statistics.transferredBytes: expected 0 or more, found -1.\n`,
    });
  });
});

describe('notify with a document', () => {
  test('leaves the name of the computer to one that says it', async () => {
    const document = '{"job":{"name":"a"},"host":"OTHER","result":"Success"}';
    const { run, stored } = prepare({ inputs: { '-': document } });
    await run('notify', '-');

    expect(stored[0]?.documents).toEqual([document]);
  });

  test('stores it as it is but for the name of the computer', async () => {
    const { run, stored } = prepare({ inputs: { 'a.json': `${line('a')}\n` } });

    expect(await run('notify', 'a.json', '--user-data', '/other')).toMatchObject({ code: 0, err: '' });
    expect(stored).toEqual([{ folder: '/other/sessions', documents: [`${storedLine('a')}\n`] }]);
  });

  test('reads standard input, also what Windows PowerShell writes', async () => {
    const { run, stored } = prepare({ inputs: { '-': Buffer.from(`\ufeff${line('ä')}`, 'utf16le') } });

    expect(await run('notify', '-')).toMatchObject({ code: 0 });
    expect(stored[0]?.documents).toEqual([storedLine('ä')]);
  });

  test.each(['-', 'a.json'])('reads Windows-1252 from %s, and stores UTF-8', async (source) => {
    const { run, stored } = prepare({ inputs: { [source]: Buffer.from(line('Größe'), 'latin1') } });

    expect(await run('notify', source)).toMatchObject({ code: 0 });
    expect(stored[0]?.documents).toEqual([storedLine('Größe')]);
  });

  test('stores one document of each line as a file of its own', async () => {
    const { run, stored } = prepare({ inputs: { '-': `${line('a')}\r\n\n${line('b')}\n` } });

    expect(await run('notify', '-')).toMatchObject({
      code: 0,
      out: 'Stored: /data/sessions/1.json\nStored: /data/sessions/2.json\n',
    });
    expect(stored[0]?.documents).toEqual([`${storedLine('a')}\r`, storedLine('b')]);
  });

  test('stores none of several when one of them is wrong, and names its line and field', async () => {
    const { run, stored } = prepare({ inputs: { '-': `${line('a')}\n{"job":{"name":"b"},"result":"Fine"}` } });

    expect(await run('notify', '-')).toEqual({
      code: 2,
      out: '',
      err: 'backup-notifier: nothing was stored.\nLine 2: result: expected Success, Warning or Failed, found "Fine".\n',
    });
    expect(stored).toEqual([]);
  });

  test.each([
    [{ 'a.json': '{"result":"Success"}' }, 'job: expected an object with the job’s name, found nothing.'],
    [{ 'a.json': '' }, 'The document is empty.'],
    [{ 'a.json': 'too-large' }, 'The document is larger than 256 MB.'],
    [{}, 'The file a.json cannot be read: no such file'],
  ])('%j: %s', async (inputs, reason) => {
    expect(await prepare({ inputs }).run('notify', 'a.json')).toEqual({
      code: 2,
      out: '',
      err: `backup-notifier: nothing was stored.\n${reason}\n`,
    });
  });

  test('half a document is told by its own error, not line by line', async () => {
    const { run } = prepare({ inputs: { '-': '{\n  "job": {\n' } });

    expect((await run('notify', '-')).err).toMatch(/stored\.\nThe document is not valid JSON: /);
  });
});

describe('notify where storing is in doubt', () => {
  test('says why it could not store, and what to do', async () => {
    const { run } = prepare({ storeTrouble: 'ENOSPC: no space left on device' });

    expect(await run('notify', '--job', 'a', '--result', 'success')).toEqual({
      code: 3,
      out: '',
      err: [
        'backup-notifier: the session could not be stored in /data/sessions: ENOSPC: no space left on device',
        'Check that the folder can be written and has room, then run the command again.',
        '',
      ].join('\n'),
    });
  });

  test('stores in the usual folder when the settings cannot be asked, and says so', async () => {
    const { run, stored } = prepare({ doubt: 'they hold no object' });

    expect(await run('notify', '--job', 'a', '--result', 'success')).toMatchObject({
      code: 0,
      err: 'backup-notifier: the settings could not be asked for the session folder: they hold no object\n',
    });
    expect(stored).toHaveLength(1);
  });
});

describe('notify and the running program', () => {
  const flags = ['notify', '--job', 'a', '--result', 'success', '--user-data', '/other'];

  test('wakes it when the session is stored', async () => {
    const { run, woken } = prepare();
    await run(...flags);

    expect(woken).toEqual([['/other', 1]]);
  });

  test('lets it be where nothing was stored', async () => {
    const { run, woken } = prepare({ storeTrouble: 'ENOSPC' });
    await run(...flags);

    expect(woken).toEqual([]);
  });
});

describe('notify where no program has ever run', () => {
  const flags = ['notify', '--job', 'a', '--result', 'success'];
  const nextStep =
    'It waits there until one does. Where the program runs for somebody else, name their folder with --user-data DIR.\n';

  test.each([
    ['root', '/data, the usual one of the user “root”'],
    ['', '/data, the usual one of this user'],
  ])('stores the session, and says whose folder it is (%s)', async (userName, folder) => {
    const { run, stored } = prepare({ hasProgramRun: false, userName });

    expect(await run(...flags)).toEqual({
      code: 0,
      out: 'Stored: /data/sessions/1.json\n',
      err: `backup-notifier: nobody may be told of this session: no program has ever run with the user data folder ${folder}.\n${nextStep}`,
    });
    expect(stored).toHaveLength(1);
  });

  test('names the folder that was chosen, which is nobody’s usual one', async () => {
    const { err } = await prepare({ hasProgramRun: false }).run(...flags, '--user-data', '/other');

    expect(err).toContain(`with the user data folder /other.\n${nextStep}`);
  });

  test('says nothing of it where nothing was stored', async () => {
    const { err } = await prepare({ hasProgramRun: false, storeTrouble: 'ENOSPC' }).run(...flags);

    expect(err).not.toContain('ever run');
  });
});

describe('status', () => {
  const answered = (status: ProgramStatus): ControlOutcome => ({
    kind: 'answered',
    answer: { kind: 'status', status },
  });

  test('tells how the running program is', async () => {
    const { run, questions } = prepare({ asked: answered(running) });

    expect(await run('status')).toEqual({
      code: 0,
      err: '',
      out: [
        'Program:              running',
        'Sender:               admin@contoso.com: Token is valid',
        'Notifications:        on',
        'Waiting:              2',
        'Needs your attention: 0',
        'Last accepted:        2026-11-22T22:38:33.000Z',
        'Session folder:       /data/sessions (1 file waits)',
        '',
      ].join('\n'),
    });
    expect(questions).toEqual([['/data', { kind: 'status' }]]);
  });

  test('gives programs the same as JSON', async () => {
    const { run } = prepare({ asked: answered(running) });

    expect(JSON.parse((await run('status', '--json')).out)).toEqual(running);
  });

  test('tells what is stored where the program does not run', async () => {
    const { code, out } = await prepare().run('status', '--json');

    expect([code, JSON.parse(out)]).toEqual([
      1,
      {
        ...running,
        isRunning: false,
        sender: { service: 'microsoft-365', state: 'not-checked', mailbox: 'admin@contoso.com', text: 'Not checked' },
        filesWaiting: 7,
      },
    ]);
  });

  test.each<[string, Partial<ProgramStatus>]>([
    ['something needs attention', { troubles: [{ title: 'Sign-in required', detail: 'Why.', nextStep: 'Do it.' }] }],
    ['notifications were not accepted', { parked: 1 }],
    [
      'no account is authorized',
      { sender: { service: 'microsoft-365', state: 'not-set-up', mailbox: null, text: 'Not authorized' } },
    ],
  ])('ends with 1 when %s', async (_, change) => {
    expect(await prepare({ asked: answered({ ...running, ...change }) }).run('status')).toMatchObject({ code: 1 });
  });

  test('says what needs attention, why, and the next step', async () => {
    const troubles = [{ title: 'Sign-in required', detail: 'Why.', nextStep: 'Do it.' }];
    const { out } = await prepare({ asked: answered({ ...running, troubles, waiting: null, filesWaiting: null }) }).run(
      'status',
    );

    expect(out).toContain('Attention:            Sign-in required. Why. Next step: Do it.\n');
    expect(out).toContain('Waiting:              not known\n');
    expect(out).toContain('/data/sessions (cannot be read)\n');
  });

  test('ends with 3 when something is there that does not answer', async () => {
    const { run } = prepare({ asked: { kind: 'no-answer', reason: 'nothing came within 10 seconds' } });

    expect(await run('status')).toEqual({
      code: 3,
      out: '',
      err: 'backup-notifier: The program does not answer: nothing came within 10 seconds\n',
    });
  });
});

describe('test', () => {
  const answered = (outcome: Extract<ControlOutcome, { kind: 'answered' }>['answer']): ControlOutcome => ({
    kind: 'answered',
    answer: outcome,
  });

  test.each<[ControlOutcome, object]>([
    [
      answered({
        kind: 'test',
        outcome: {
          kind: 'accepted',
          service: 'microsoft-365',
          recipientCount: 2,
          requestId: 'r-1',
          sender: 'a@contoso.com',
        },
      }),
      {
        code: 0,
        out: 'Accepted by Microsoft 365 for 2 recipients, request id r-1, sent through a@contoso.com\n',
        err: '',
      },
    ],
    [
      answered({
        kind: 'test',
        outcome: {
          kind: 'failed',
          failure: { area: 'delivery', kind: 'sender', failure: { area: 'account', kind: 'not-authorized' } },
          sender: null,
        },
      }),
      {
        code: 1,
        out: '',
        err: 'backup-notifier: Not authorized. No Microsoft 365 account is authorized yet.\nNext step: Authorize now\n',
      },
    ],
    [
      answered({
        kind: 'test',
        outcome: { kind: 'failed', failure: { area: 'delivery', kind: 'cancelled' }, sender: 'a@contoso.com' },
      }),
      {
        code: 1,
        out: '',
        err: expect.stringMatching(/\nSender: a@contoso\.com\.\nNext step: .+\n$/),
      },
    ],
    [
      answered({
        kind: 'test',
        outcome: { kind: 'invalid', problems: [{ field: 'recipients', problem: { kind: 'recipients-missing' } }] },
      }),
      {
        code: 1,
        out: '',
        err: 'backup-notifier: the settings are not complete: Enter at least one recipient. Correct them in the Options window.\n',
      },
    ],
    [
      answered({ kind: 'refused', reason: 'it does not know this request' }),
      { code: 3, out: '', err: 'backup-notifier: The program refused: it does not know this request\n' },
    ],
    [
      answered({ kind: 'status', status: running }),
      { code: 3, out: '', err: 'backup-notifier: The program answered something else.\n' },
    ],
    [
      { kind: 'not-running' },
      {
        code: 3,
        out: '',
        err: 'backup-notifier: The program does not run, so nothing was sent. Start it, then run the command again.\n',
      },
    ],
  ])('%j', async (asked, expected) => {
    const { run, questions } = prepare({ asked });

    expect(await run('test', '--user-data', '/other')).toEqual(expected);
    expect(questions).toEqual([['/other', { kind: 'test' }]]);
  });
});

describe('help', () => {
  test('names every command, option and exit code', async () => {
    const { code, out } = await prepare().run('--help');

    expect(code).toBe(0);
    const options =
      'job result organization message started ended objects issues reader warning-codes exit-code log user-data json help version';
    for (const word of [
      'run',
      'notify',
      'status',
      'test',
      'Exit codes',
      ...options.split(' ').map((name) => `--${name}`),
    ]) {
      expect(out).toContain(word);
    }
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(90);
  });

  test('is pointed to when a command is not understood', async () => {
    expect(await prepare().run('send')).toEqual({
      code: 2,
      out: '',
      err: 'backup-notifier: There is no command “send”: expected run, notify, status or test.\n“backup-notifier --help” tells what there is.\n',
    });
  });

  test('the version is printed alone', async () => {
    expect(await prepare().run('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});
