/** Makes messages and report of a session, wherever that is done. */
import { z } from 'zod';
import { chainContextSchema } from '../../src-shared/model/chain.ts';
import { describeError } from '../../src-shared/model/describe-error.ts';
import { jobSessionHeadSchema, type BackupObject } from '../../src-shared/model/job-session.ts';
import { presentationSchema } from '../../src-shared/model/presentation.ts';
import type { ChannelOf } from '../channels/channel.ts';
import { renderedMessageSchema, type ReportFile } from '../channels/rendered-message.ts';
import type { MessageSizeLimits } from '../senders/message-size.ts';
import { gatherFacts } from './facts/notification-facts.ts';

/** What is to be composed: all but the objects, which the composer takes from the journal by the session's id. */
export const compositionOrderSchema = z.object({
  journalId: z.number(),
  session: jobSessionHeadSchema,
  /** What its objects take in the journal. */
  objectBytes: z.number(),
  chain: chainContextSchema,
  /** Where its messages go. */
  route: z.object({ id: z.string(), senderId: z.string(), channel: z.string() }),
  /** What the channel of the route says in `targetOf`. */
  target: z.unknown(),
  presentation: presentationSchema,
});
export type CompositionOrder = z.infer<typeof compositionOrderSchema>;

export const composedSessionSchema = z.object({
  /** The notification, then what further messages its report needs. */
  messages: z.array(renderedMessageSchema),
  /** Why the report could not be kept on this machine; `null`: it is, or there is none. */
  reportTrouble: z.string().nullable(),
});
export type ComposedSession = z.infer<typeof composedSessionSchema>;

export interface Composer {
  /**
   * The report is kept when it resolves. The same order gives the same messages, so that it can be given again after a
   * failure or a crash. Rejects, with nothing lost, where it cannot be done, and when the signal ends it.
   */
  compose(order: CompositionOrder, signal: AbortSignal): Promise<ComposedSession>;
}

/** What a composer needs of the world, in whichever thread it works. */
export interface ComposingPorts {
  journal: {
    /** One by one; a new iterator each time. */
    objectsOf: (journalId: number) => Iterable<BackupObject>;
  };
  reports: ReportStore;
  channelOf: ChannelOf;
  /** Of the sender that the messages go through. */
  limits: MessageSizeLimits;
}

/** Keeps full reports on this machine (product section 5.5). */
export interface ReportStore {
  /** On disk when it resolves; replaces an earlier report of the same session. */
  keep(journalId: number, files: readonly ReportFile[]): Promise<void>;
}

/** What every {@link Composer} does, in whichever thread: composes one session and keeps its report. */
export async function composeSession(
  { journalId, session, chain, route, target, presentation }: CompositionOrder,
  { journal, reports, channelOf, limits }: ComposingPorts,
): Promise<ComposedSession> {
  const objects = { [Symbol.iterator]: () => journal.objectsOf(journalId)[Symbol.iterator]() };
  const facts = gatherFacts({ session, objects, chain });
  const { messages, report } = channelOf(route.channel).render(facts, target, { to: presentation, limits });
  let reportTrouble: string | null = null;
  try {
    if (report.length > 0) await reports.keep(journalId, report);
  } catch (error) {
    // The message matters more than the copy of its report.
    reportTrouble = describeError(error);
  }
  return { messages, reportTrouble };
}

/** Composes where it is called: everything else waits meanwhile, so it is for small sessions. */
export class InThreadComposer implements Composer {
  readonly #ports: ComposingPorts;

  constructor(ports: ComposingPorts) {
    this.#ports = ports;
  }

  async compose(order: CompositionOrder, signal: AbortSignal): Promise<ComposedSession> {
    if (signal.aborted) throw signal.reason;
    return composeSession(order, this.#ports);
  }
}
