/** Joins the metrics with all that they tell of, and with the disk (product section 17.5). */
import type { EntryProblem } from '../../src-shared/model/entry-problem.ts';
import type { JobState } from '../../src-shared/model/expected-run.ts';
import { canSend } from '../../src-shared/model/sender-state.ts';
import { allRoutesOf } from '../../src-shared/model/settings.ts';
import { checkMetricsFolder, removeMetricsFile, writeMetricsFile } from '../adapters/disk/metrics-folder.ts';
import type { Program } from '../app/open-program.ts';
import type { Sender } from '../senders/sender.ts';
import type { SessionSource } from '../sources/session-source.ts';
import { describeMetrics } from './describe-metrics.ts';
import { MetricsFile } from './metrics-file.ts';
import { renderMetrics } from './render-metrics.ts';

export interface MetricsNeighbours {
  /** What sends the notifications. */
  sender: () => Pick<Sender, 'state' | 'readiness'>;
  sources: readonly SessionSource[];
  stateOf: (jobId: number) => JobState;
}

export function createMetrics(program: Program, { sender, sources, stateOf }: MetricsNeighbours): MetricsFile {
  const { settings, journal, showNotice, log } = program;
  const { clock, scheduler, versions } = program.system;
  const text = () => {
    const { waiting, parked } = journal.counts();
    const { state, readiness } = sender();
    const samples = describeMetrics({
      version: versions['program'] ?? '',
      nowMs: clock.nowMs(),
      jobs: journal.metrics.lastRuns(),
      stateOf,
      sources: sources.flatMap((source) =>
        source.watched().map(({ key, label }) => {
          const lastReadAtMs = source.readingOf(key)?.lastReadAtMs ?? Number.NEGATIVE_INFINITY;
          return { key, label, lastReadAtMs: Number.isFinite(lastReadAtMs) ? lastReadAtMs : null };
        }),
      ),
      channels: [
        ...allRoutesOf(settings.current).map(({ channel }) => channel),
        ...settings.current.channels.filter(({ isEnabled }) => isEnabled).map(({ kind }) => kind),
      ],
      counted: journal.metrics.counted(),
      outbox: { waiting, parked, oldestAtMs: journal.metrics.oldestWaitingAtMs() },
      canSend: readiness === 'starting' ? null : canSend(state),
    });
    return renderMetrics(samples);
  };
  return new MetricsFile({
    folder: () => settings.current.general.metricsFolder,
    text,
    files: { write: writeMetricsFile, remove: removeMetricsFile },
    scheduler,
    onFailure: (failure) => showNotice('metrics', failure),
    log,
  });
}

/** @returns why metrics cannot be written there; `null`: they can */
export async function checkFolderOfMetrics(path: string): Promise<EntryProblem | null> {
  const problem = await checkMetricsFolder(path);
  return problem === null ? null : { kind: 'metrics-folder', problem };
}
