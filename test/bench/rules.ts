/** What two hundred rules cost, with each session judged and composed as the program does. */
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileTextCondition } from '../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { NodeSqliteDatabase } from '../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { rendererOf, channelOf } from '../../src-main/channels/channels.ts';
import { Journal } from '../../src-main/journal/journal.ts';
import { prepareSchema } from '../../src-main/journal/schema.ts';
import { InThreadComposer } from '../../src-main/notifications/composer.ts';
import { NotificationPipeline } from '../../src-main/notifications/notification-pipeline.ts';
import { graphMessageLimits } from '../../src-main/senders/microsoft/graph/graph-message.ts';
import { ReadyRules } from '../../src-main/rules/ready-rule.ts';
import type { Rule } from '../../src-shared/model/rule.ts';
import { backupObject, jobSession } from '../builders/job-session.ts';
import { presentation } from '../builders/presentation.ts';
import { rule } from '../builders/rule.ts';
import { settings } from '../builders/settings.ts';
import { judgingRules } from '../fixtures/judging-rules.ts';
import type { Benchmark } from './benchmark.ts';
import { measureInTurns } from './measure-in-turns.ts';

/** In each turn; five of them, each after as many to warm up. */
const sessionCount = 1_000;
const kinds = ['contains', 'wildcard', 'regex'] as const;

/** None is for any session, so that each is asked to the end of the list. */
const rules: Rule[] = Array.from({ length: 200 }, (_, at) => {
  const text = { kind: kinds[at % 3] ?? 'contains', text: `department ${at}` };
  const onIssues = at % 2 === 0 ? { reason: text } : { job: text };
  return rule({
    id: String(at),
    conditions: onIssues,
    actions: at % 4 === 0 ? { countAs: 'success' } : { notify: 'never' },
  });
});

/** As in the program, each rule is compiled once. */
const ready = new ReadyRules(compileTextCondition);

/** One in ten has failed, as one of its objects. */
const sessions = Array.from({ length: sessionCount }, (_, id) => {
  const hasFailed = id % 10 === 0;
  const objects = Array.from({ length: 20 }, (_each, at) =>
    backupObject({
      name: `user${at}@contoso.com`,
      ...(hasFailed && at === 0 && { result: 'Failed' as const, message: `Mailbox ${id} did not answer in time` }),
    }),
  );
  return jobSession({
    id: String(id),
    job: { id: `exchange-${id % 40}`, name: `Exchange ${id % 40}` },
    result: hasFailed ? 'Failed' : 'Success',
    objects,
  });
});

async function judgeAll(inForce: Rule[]): Promise<{ length: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'Backup Notifier bench '));
  const database = new NodeSqliteDatabase(join(folder, 'journal.db'));
  try {
    prepareSchema(database);
    const journal = new Journal(database);
    for (const session of sessions) journal.recordSession(session, 0);
    const composer = new InThreadComposer({
      journal,
      reports: { keep: async () => {} },
      rendererOf,
      compile: compileTextCondition,
    });
    const scheduler = { nextTurn: () => new Promise<void>((resolve) => setImmediate(resolve)), after: () => () => {} };
    const current = { ...settings(), rules: inForce };
    const pipeline = new NotificationPipeline({
      ...judgingRules(journal, scheduler, ready),
      journal,
      composer,
      largeComposer: composer,
      settings: () => current,
      chainSourceOf: () => ({ lastReadAtMs: null, isRetryRunning: false }),
      sourceNameOf: (key) => key,
      channelOf,
      otherRoutesOf: () => [],
      limitsOf: () => graphMessageLimits,
      expectedAtOf: () => null,
      presentation: () => presentation(),
      clock: { nowMs: () => Date.parse('2026-11-22T22:40:00.000Z') },
      scheduler,
      internetMessageIdOf: ({ source, id }) => `<${source}.${id}@bench>`,
      onNotification: () => null,
      onFailure: () => null,
      log: () => null,
    });
    pipeline.run();
    while (journal.openChains(Number.MAX_SAFE_INTEGER, 'with-held').length > 0) await scheduler.nextTurn();
    await pipeline.stop();
    return { length: journal.due(Number.MAX_SAFE_INTEGER, sessionCount + 1).length };
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export const twoHundredRules: Benchmark = {
  name: 'rules-200',
  run: async () => {
    const timings = await measureInTurns(
      [
        { name: 'without rules', run: () => judgeAll([]) },
        { name: '200 rules', run: () => judgeAll(rules) },
      ],
      { rounds: 5, runsPerRound: 1 },
    );
    const [without, withRules] = timings;
    if (without?.length !== sessionCount || withRules?.length !== sessionCount) {
      throw new Error(`${without?.length} and ${withRules?.length} of ${sessionCount} sessions were composed.`);
    }
    const share = withRules.processorMs / without.processorMs;
    return {
      description: `${sessionCount} sessions recorded, judged and composed, five times each, in turns.`,
      table: timings.map(({ name, processorMs, wallMs }) => ({
        name,
        'processor ms': processorMs.toFixed(0),
        'wall ms': wallMs.toFixed(0),
      })),
      figures: { timings },
      aims: [{ figure: 'times the processor time without rules', value: share, aim: { atMost: 1.1 } }],
    };
  },
};
