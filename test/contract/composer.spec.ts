import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compileTextCondition } from '../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DiskReportStore } from '../../src-main/adapters/disk/disk-report-store.ts';
import { openJournal } from '../../src-main/adapters/sqlite/open-journal.ts';
import { ThreadComposer } from '../../src-main/adapters/threads/thread-composer.ts';
import { InThreadComposer, type Composer, type CompositionOrder } from '../../src-main/notifications/composer.ts';
import { rendererOf } from '../../src-main/channels/channels.ts';
import { toStoredMessage } from '../../src-main/channels/rendered-message.ts';
import type { Journal } from '../../src-main/journal/journal.ts';
import type { JobSession } from '../../src-shared/model/job-session.ts';
import { defaultRoute } from '../../src-shared/model/route.ts';
import { noChain } from '../../src-shared/model/chain.ts';
import { graphMessageLimits as limits } from '../../src-main/senders/microsoft/graph/graph-message.ts';
import { jobSession } from '../builders/job-session.ts';
import { manyObjects } from '../builders/many-objects.ts';
import { presentation } from '../builders/presentation.ts';
import { emailTarget } from '../builders/settings.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

interface Subject {
  composer: Composer;
  /** Puts the session into the journal. */
  orderOf: (session: JobSession, changes?: Partial<CompositionOrder>) => CompositionOrder;
  reportsDirectory: string;
}

interface Places {
  journal: Journal;
  journalPath: string;
  reportsDirectory: string;
}

function openSubject(createComposer: (places: Places) => Composer): Subject {
  const folder = temporaryFolder();
  const reportsDirectory = join(folder, 'reports');
  const journalPath = join(folder, 'journal.sqlite');
  const { journal } = openJournal(journalPath, () => '');
  onTestFinished(() => journal.close());
  return {
    composer: createComposer({ journal, journalPath, reportsDirectory }),
    reportsDirectory,
    orderOf: (session, changes = {}) => {
      journal.recordSession(session, 0);
      const [key = ''] = journal.openChains(0, 'without-held');
      const recorded = journal.chain(key)[0];
      if (recorded === undefined) throw new Error('The session was not recorded.');
      const target = emailTarget({ shouldAttachReport: true, subjectTemplate: '%JobName%' });
      return {
        journalId: recorded.journalId,
        session: recorded.session,
        sourceName: 'session folder',
        objectBytes: recorded.objectBytes,
        noise: null,
        chain: noChain,
        routes: [{ ...defaultRoute, target, limits, told: noChain, quietHours: null }],
        presentation: presentation({ locale: 'de-AT', timeZone: 'Europe/Vienna' }),
        ...changes,
      };
    },
  };
}

const never = new AbortController().signal;

function describeComposer(name: string, createComposer: (places: Places) => Composer): void {
  describe(name, () => {
    const prepare = () => openSubject(createComposer);

    test('composes what the journal has of the session, and keeps its report', async () => {
      const { composer, orderOf, reportsDirectory } = prepare();
      const order = orderOf(jobSession({ job: { name: 'Täglich' }, result: 'Failed', objects: [...manyObjects(412)] }));

      const { messages, reportTrouble } = await composer.compose(order, never);

      expect(reportTrouble).toBe(null);
      expect(messages).toEqual([
        expect.objectContaining({
          title: 'Täglich',
          target: 'noc@contoso.com',
          content: expect.objectContaining({ importance: 'high', html: expect.stringContaining('23:38') }),
        }),
      ]);
      const files = messages[0]?.attachments ?? [];
      expect(files.map(({ name: file }) => file.replace(/^.*\./, ''))).toEqual(['html', 'csv']);
      expect(
        Buffer.from(files[1]?.bytes ?? [])
          .toString()
          .split('\r\n'),
      ).toHaveLength(412 + 2);
      const kept = join(reportsDirectory, String(order.journalId));
      expect(readdirSync(kept).sort()).toEqual(files.map(({ name: file }) => file).sort());
      for (const file of files) expect(readFileSync(join(kept, file.name))).toEqual(Buffer.from(file.bytes));
    });

    test('gives messages that can be stored', async () => {
      const { composer, orderOf } = prepare();

      const { messages } = await composer.compose(orderOf(jobSession({ objects: [...manyObjects(3)] })), never);

      const [stored] = messages.map(toStoredMessage);
      expect(JSON.parse(JSON.stringify(stored))).toMatchObject({
        recipients: [{ address: 'noc@contoso.com', name: '' }],
        attachments: messages[0]?.attachments.map(({ bytes }) => ({
          contentBase64: Buffer.from(bytes).toString('base64'),
        })),
      });
    });

    test('gives the same again for the same order', async () => {
      const { composer, orderOf } = prepare();
      const order = orderOf(jobSession({ objects: [...manyObjects(1_500)] }));

      expect(await composer.compose(order, never)).toEqual(await composer.compose(order, never));
    });

    test('tells of the attempts before, and of a retry that is missing', async () => {
      const { composer, orderOf } = prepare();
      const attempt = {
        attempt: 0,
        result: 'Failed' as const,
        startedAt: '2026-11-22T21:00:00.000Z',
        endedAt: '2026-11-22T21:10:00.000Z',
      };
      const order = orderOf(jobSession(), {
        chain: {
          earlierAttempts: [{ ...attempt, message: 'Server <unreachable>' }],
          isRetryMissing: true,
          job: noChain.job,
        },
      });

      const { messages } = await composer.compose(order, never);

      expect(messages[0]?.content['html']).toMatch(/has not reported[^]*Server &lt;unreachable&gt;/);
    });

    test('composes for each route, with what this route has told of what came before', async () => {
      const { composer, orderOf } = prepare();
      const order = orderOf(jobSession({ objects: [...manyObjects(3)] }));
      const [route] = order.routes;
      if (route === undefined) throw new Error('The order has no route.');
      const recovery = { failedSinceMs: Date.parse('2026-11-20T21:00:00.000Z'), failedRunCount: 2 };
      const other = { ...route, id: 'channel:é 1', told: { recovery, isRetryLate: false } };
      const { messages } = await composer.compose({ ...order, routes: [route, other] }, never);

      expect(messages.map(({ routeId, content }) => [routeId, String(content['html']).includes('2 runs')])).toEqual([
        ['default', false],
        ['channel:é 1', true],
      ]);
    });

    test('of a session without objects keeps nothing', async () => {
      const { composer, orderOf, reportsDirectory } = prepare();
      const { messages, reportTrouble } = await composer.compose(orderOf(jobSession()), never);

      expect([messages.length, messages[0]?.attachments, reportTrouble]).toEqual([1, [], null]);
      expect(() => readdirSync(reportsDirectory)).toThrow(/ENOENT/);
    });

    test('composes all the same where the report cannot be kept, and says why', async () => {
      const { composer, orderOf, reportsDirectory } = prepare();
      mkdirSync(join(reportsDirectory, '..'), { recursive: true });
      writeFileSync(reportsDirectory, 'in the way');

      const { messages, reportTrouble } = await composer.compose(
        orderOf(jobSession({ objects: [...manyObjects(3)] })),
        never,
      );

      expect([messages.length, messages[0]?.attachments.length]).toEqual([1, 2]);
      expect(reportTrouble).toMatch(/EEXIST|ENOTDIR/);
    });

    test('does not begin what nobody wants any more', async () => {
      const { composer, orderOf } = prepare();
      const order = orderOf(jobSession());

      await expect(composer.compose(order, AbortSignal.abort(new Error('the program ends')))).rejects.toThrow(
        'the program ends',
      );
    });
  });
}

describeComposer('InThreadComposer', ({ journal, reportsDirectory }) => {
  const reports = new DiskReportStore(reportsDirectory);
  return new InThreadComposer({ journal, reports, rendererOf, compile: compileTextCondition });
});
describeComposer(
  'ThreadComposer',
  ({ journalPath, reportsDirectory }) => new ThreadComposer({ journalPath, reportsDirectory }),
);

test('a journal that cannot be read in the other thread is a failure', async () => {
  const { orderOf, reportsDirectory } = openSubject((places) => new ThreadComposer(places));
  const composer = new ThreadComposer({ journalPath: join(reportsDirectory, 'not there'), reportsDirectory });

  await expect(composer.compose(orderOf(jobSession()), never)).rejects.toThrow(/unable to open/);
});
