/** What every backup source can be relied on for: the fake of the specs, and the REST API in each of its versions. */
import { describe, expect, test } from 'vitest';
import type { BackupSource, SourceJob, SourceSession } from '../../src-main/sources/backup-servers/backup-source.ts';
import { sourceJob, sourceSession } from '../builders/source-session.ts';
import { ScriptedBackupSource } from '../fakes/scripted-backup-source.ts';
import { emulateVb365, neverAborted } from '../fixtures/emulated-vb365.ts';
import { emulateVbr } from '../fixtures/emulated-vbr.ts';
import { emulatedObject } from '../harness/vb365-emulator/emulated-site.ts';
import { emulatedTask } from '../harness/vbr-emulator/emulated-site.ts';

const minute = 60_000;
const nowMs = Date.parse('2026-11-22T22:38:33.000Z');
const at = (minutesAgo: number) => new Date(nowMs - minutesAgo * minute).toISOString();

/**
 * One job with a retry: failed from 60 to 50 minutes ago, ended well from 40 to 30 minutes ago; another one that has
 * been running for 5 minutes.
 */
interface World {
  source: BackupSource;
  ids: { failed: string; retry: string; running: string; job: string };
}

/** What a product and its version say. */
interface Expected {
  version: string;
  /** Of the chain of two attempts; `first` stands for the id of the first one. */
  chain: Pick<SourceSession, 'attempt' | 'willBeRetried' | 'firstSessionId'>[];
  /** `null` where only objects say so. */
  objectCount: number | null;
  objectType: string;
  job: Partial<SourceJob>;
}

function describeBackupSource(name: string, prepare: () => Promise<World>, expected: Expected): void {
  describe(name, () => {
    const sessionsSince = async ({ source }: World, since: string) => {
      const listing = await source.listSessions(since, neverAborted);
      if (listing.kind === 'failed') throw new Error(listing.failure.kind);
      return new Map(listing.sessions.map((session) => [session.id, session]));
    };

    test('says which version it speaks', async () => {
      const { source } = await prepare();
      expect(await source.identify(neverAborted)).toMatchObject({ kind: 'read', version: expected.version });
    });

    test('lists what has ended since, with its chain, its times and its counts', async () => {
      const world = await prepare();
      const { ids } = world;
      const sessions = await sessionsSince(world, at(60));
      const chain = expected.chain.map(({ firstSessionId, ...place }) => ({
        ...place,
        firstSessionId: firstSessionId === 'first' ? ids.failed : firstSessionId,
      }));
      expect([sessions.get(ids.failed), sessions.get(ids.retry)]).toMatchObject([
        { jobId: ids.job, result: 'Failed', createdAt: at(60), endedAt: at(50), ...chain[0] },
        {
          jobId: ids.job,
          result: 'Success',
          createdAt: at(40),
          endedAt: at(30),
          objectCount: expected.objectCount,
          ...chain[1],
        },
      ]);
    });

    test('leaves out what had ended before', async () => {
      const world = await prepare();
      const sessions = await sessionsSince(world, at(45));
      expect([sessions.has(world.ids.failed), sessions.has(world.ids.retry)]).toEqual([false, true]);
    });

    test('gives a session by its id, running or ended, and null where there is none', async () => {
      const { source, ids } = await prepare();
      expect(await source.readSession(ids.running, neverAborted)).toMatchObject({
        kind: 'read',
        session: { result: null, endedAt: null, createdAt: at(5) },
      });
      expect(await source.readSession(ids.retry, neverAborted)).toMatchObject({ session: { endedAt: at(30) } });
      expect(await source.readSession('00000000-1111-2222-3333-444444444444', neverAborted)).toEqual({
        kind: 'read',
        session: null,
      });
    });

    test('gives what runs', async () => {
      const { source, ids } = await prepare();
      const reading = await source.listRunning(neverAborted);
      expect(reading.kind === 'read' ? reading.sessions.map(({ id }) => id) : reading).toEqual([ids.running]);
    });

    test('gives the sessions of one job', async () => {
      const { source, ids } = await prepare();
      const reading = await source.listSessionsOfJob({ id: ids.job, type: 'backup' }, at(60), neverAborted);
      const found = reading.kind === 'read' ? reading.sessions.map(({ id }) => id).sort() : reading;
      expect(found).toEqual([ids.failed, ids.retry].sort());
    });

    test('gives the objects of a session with their results, reasons and times', async () => {
      const { source, ids } = await prepare();
      expect(await source.readDetails(ids.retry, neverAborted)).toMatchObject({
        kind: 'read',
        objects: [
          { name: 'anna@contoso.com', type: expected.objectType, result: 'Success', startedAt: at(40), message: '' },
          { name: 'ben@contoso.com', type: expected.objectType, result: 'Warning', message: 'Locked' },
        ],
        issues: [],
      });
    });

    test('gives jobs with their organization, how they are tried again, and when they run next', async () => {
      const { source, ids } = await prepare();
      const job = sourceJob({ id: ids.job, nextRunAt: at(-60), ...expected.job });
      const { retry: _retry, backupWindow: _window, ...listedJob } = job;
      const listed = await source.listJobs(neverAborted);
      expect(listed.kind === 'read' ? listed.jobs.find(({ id }) => id === ids.job) : listed).toMatchObject(listedJob);
      const read = await source.readJobs(new Set([ids.job, 'gone']), neverAborted);
      expect(read).toEqual({ kind: 'read', jobs: [job] });
    });

    test('gives the server’s own notification settings', async () => {
      const { source } = await prepare();
      expect(await source.readNotificationSettings(neverAborted)).toMatchObject({
        kind: 'read',
        settings: { recipients: 'backup@contoso.com;noc@contoso.com', shouldNotifyOnSuccess: false },
      });
    });
  });
}

const namedChain: Expected['chain'] = [
  { attempt: 0, willBeRetried: true, firstSessionId: null },
  { attempt: 1, willBeRetried: false, firstSessionId: 'first' },
];
const numberedChain: Expected['chain'] = [
  { attempt: 0, willBeRetried: null, firstSessionId: null },
  { attempt: 1, willBeRetried: null, firstSessionId: null },
];

describeBackupSource(
  'ScriptedBackupSource',
  () => {
    const source = new ScriptedBackupSource();
    const ended = { createdAt: at(60), endedAt: at(50) };
    source.sessions = [
      sourceSession({ id: 'failed', result: 'Failed', ...ended, willBeRetried: true }),
      sourceSession({
        id: 'retry',
        createdAt: at(40),
        endedAt: at(30),
        attempt: 1,
        firstSessionId: 'failed',
        objectCount: 2,
      }),
      sourceSession({ id: 'running', jobId: 'job-2', result: null, createdAt: at(5), endedAt: null }),
    ];
    source.jobs = [sourceJob({ id: 'job', nextRunAt: at(-60) })];
    source.sessions = source.sessions.map((session) =>
      session.jobId === 'job-1' ? { ...session, jobId: 'job' } : session,
    );
    const mailbox = { type: 'mailbox', startedAt: at(40), endedAt: at(30), items: null, transferredBytes: null };
    source.details.set('retry', {
      objects: [
        { ...mailbox, name: 'anna@contoso.com', result: 'Success', message: '' },
        { ...mailbox, name: 'ben@contoso.com', result: 'Warning', message: 'Locked' },
      ],
      issues: [],
    });
    const recipients = 'backup@contoso.com;noc@contoso.com';
    source.settings = { ...source.settings, recipients, shouldNotifyOnSuccess: false };
    return Promise.resolve({ source, ids: { failed: 'failed', retry: 'retry', running: 'running', job: 'job' } });
  },
  { version: 'v8', chain: namedChain, objectCount: 2, objectType: 'mailbox', job: {} },
);

for (const version of ['v6', 'v7', 'v8'] as const) {
  describeBackupSource(
    `Vb365BackupSource over REST ${version}`,
    async () => {
      const { emulator, openSource } = await emulateVb365({ versions: [version] });
      const job = emulator.site.addJob('Exchange daily', { nextRunAtMs: nowMs + 60 * minute });
      const [failed, retry] = emulator.site.addRun(job, nowMs - 60 * minute, [
        { status: 'Failed' },
        { objects: [emulatedObject('anna@contoso.com'), emulatedObject('ben@contoso.com', 'Warning', 'Locked')] },
      ]);
      const [running] = emulator.site.addRun(emulator.site.addJob('Other'), nowMs - 5 * minute, [{}]);
      if (failed === undefined || retry === undefined || running === undefined) throw new Error('no sessions');
      return { source: openSource(), ids: { failed: failed.id, retry: retry.id, running: running.id, job: job.id } };
    },
    {
      version,
      chain: version === 'v6' ? numberedChain : namedChain,
      objectCount: 2,
      objectType: 'mailbox',
      job: {},
    },
  );
}

for (const version of ['1.1-rev0', '1.2-rev1', '1.3-rev1', '1.3-rev2'] as const) {
  const isNamed = version === '1.3-rev2';
  describeBackupSource(
    `VbrBackupSource over REST ${version}`,
    async () => {
      const { emulator, openSource } = await emulateVbr({ versions: [version] });
      const job = emulator.site.addJob('Virtual machines', { nextRunAtMs: nowMs + 60 * minute });
      const [failed, retry] = emulator.site.addRun(job, nowMs - 60 * minute, [
        { result: 'Failed' },
        { tasks: [emulatedTask('anna@contoso.com'), emulatedTask('ben@contoso.com', 'Warning', 'Locked')] },
      ]);
      const [running] = emulator.site.addRun(emulator.site.addJob('Other'), nowMs - 5 * minute, [{}]);
      if (failed === undefined || retry === undefined || running === undefined) throw new Error('no sessions');
      return { source: openSource(), ids: { failed: failed.id, retry: retry.id, running: running.id, job: job.id } };
    },
    {
      version,
      // Whether a failed attempt is tried again, its job says.
      chain: [
        { attempt: isNamed ? 0 : null, willBeRetried: null, firstSessionId: null },
        { attempt: isNamed ? 1 : null, willBeRetried: false, firstSessionId: isNamed ? 'first' : null },
      ],
      objectCount: null,
      objectType: version === '1.1-rev0' ? 'Object' : 'Backup',
      job: { name: 'Virtual machines', organization: '' },
    },
  );
}
