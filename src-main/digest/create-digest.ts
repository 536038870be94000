/** Joins the digests with the journal, the sources, the channels and the disk. */
import type { Program } from '../app/open-program.ts';
import { channelKindOf, channelOf, rendererOf } from '../channels/channels.ts';
import { otherRoutesOf } from '../notifications/other-routes.ts';
import type { TestMessages } from '../notifications/test-messages.ts';
import type { RunningSender } from '../senders/running-sender.ts';
import type { SessionSource } from '../sources/session-source.ts';
import type { SenderId } from '../../src-shared/model/sender.ts';
import { DigestPreview } from './digest-preview.ts';
import { DigestService } from './digest-service.ts';
import type { GatheringPorts } from './gather-digest.ts';

export interface DigestNeighbours {
  senders: { of(id: SenderId): RunningSender };
  sources: readonly SessionSource[];
  /** When the run was expected, by the journal's id of the job. */
  missedJobs: () => Promise<ReadonlyMap<number, number>>;
  testMessages: TestMessages;
}

export interface CreatedDigest {
  digest: DigestService;
  digestPreview: DigestPreview;
}

export function createDigest(
  program: Program,
  { senders, sources, missedJobs, testMessages }: DigestNeighbours,
): CreatedDigest {
  const { settings, journal, reports, showNotice, internetMessageIdOf, messagePresentation, signals, log } = program;
  const { clock, scheduler } = program.system;
  const gathering: GatheringPorts = {
    runs: journal.digestRuns,
    objectsOf: (sessionId) => journal.objectsOf(sessionId),
    missedJobs,
    scheduler,
  };
  const limitsOf = (id: SenderId) => senders.of(id).sender.limits;
  const digest = new DigestService({
    ...gathering,
    journal,
    settings: () => settings.current,
    channelOf,
    rendererOf,
    otherRoutesOf: (of) => otherRoutesOf(of, channelKindOf),
    limitsOf,
    presentation: messagePresentation,
    notReadSince: (atMs) => sources.flatMap((source) => source.notReadSince(atMs)),
    wakeSources: () => {
      for (const source of sources) source.wake?.();
    },
    internetMessageIdOf,
    clock,
    scheduler,
    onNotification: () => {
      signals.emit('messages-waiting');
      signals.emit('outbox-changed');
    },
    onFailure: (failure) => showNotice('digest', failure),
    log,
  });
  const digestPreview = new DigestPreview({
    ...gathering,
    testMessages,
    channelOf,
    limitsOf,
    presentation: messagePresentation,
    clock,
    keepPage: (html) => reports.keepPage('digest-preview', html),
  });
  return { digest, digestPreview };
}
