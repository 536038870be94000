/** Makes messages and report of a session, wherever that is done. */
import { z } from 'zod';
import { chainContextSchema, type ChainContext } from '../../src-shared/model/chain.ts';
import { describeError } from '../../src-shared/model/describe-error.ts';
import { jobSessionHeadSchema, type BackupObject } from '../../src-shared/model/job-session.ts';
import { knownNoiseSchema } from '../../src-shared/model/known-noise.ts';
import { presentationSchema } from '../../src-shared/model/presentation.ts';
import type { RendererOf } from '../channels/channel.ts';
import { renderedMessageSchema, type ReportFile } from '../channels/rendered-message.ts';
import { countObjects } from '../rules/examine-session.ts';
import { quietHoursSchema } from '../rules/quiet-hours.ts';
import type { CompileTextCondition } from '../rules/text-matcher.ts';
import { messageSizeLimitsSchema } from '../senders/message-size.ts';
import { gatherFacts, withChain } from './facts/notification-facts.ts';

const orderedRouteSchema = z.object({
  id: z.string(),
  senderId: z.string(),
  channel: z.string(),
  /** What the channel of the route says in `targetOf`. */
  target: z.unknown(),
  /** Of the sender that the messages go through. */
  limits: messageSizeLimitsSchema,
  /** What the chain is to those whom this route has told of what came before. */
  told: chainContextSchema.pick({ recovery: true, isRetryLate: true }),
  quietHours: quietHoursSchema.nullable(),
});
export type OrderedRoute = z.infer<typeof orderedRouteSchema>;

/** What is to be composed: all but the objects, which the composer takes from the journal by the session's id. */
export const compositionOrderSchema = z.object({
  journalId: z.number(),
  /** As it counts. */
  session: jobSessionHeadSchema,
  /** As people call it. */
  sourceName: z.string(),
  /** What of it rules count otherwise; `null`: nothing. */
  noise: knownNoiseSchema.nullable(),
  /** What its objects take in the journal. */
  objectBytes: z.number(),
  chain: chainContextSchema.omit({ recovery: true, isRetryLate: true }),
  /** Where its messages go, the default route first; at least one. */
  routes: z.array(orderedRouteSchema),
  presentation: presentationSchema,
});
export type CompositionOrder = z.infer<typeof compositionOrderSchema>;

export const composedSessionSchema = z.object({
  /** Of each route in the order given the notification, then what further messages its report needs. */
  messages: z.array(renderedMessageSchema.extend({ routeId: z.string() })),
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
  rendererOf: RendererOf;
  compile: CompileTextCondition;
}

/** Keeps full reports on this machine (product section 5.5). */
export interface ReportStore {
  /** On disk when it resolves; replaces an earlier report of the same session. */
  keep(journalId: number, files: readonly ReportFile[]): Promise<void>;
}

const noneTold: Pick<ChainContext, keyof OrderedRoute['told']> = { recovery: null, isRetryLate: false };

/** What every {@link Composer} does, in whichever thread: composes one session and keeps its report. */
export async function composeSession(
  { journalId, session, sourceName, noise, chain, routes, presentation }: CompositionOrder,
  { journal, reports, rendererOf, compile }: ComposingPorts,
): Promise<ComposedSession> {
  const reported = { [Symbol.iterator]: () => journal.objectsOf(journalId)[Symbol.iterator]() };
  const objects = countObjects(reported, noise, compile);
  // A million objects are counted once, however many routes there are.
  const facts = gatherFacts({ session, sourceName, objects, noise, chain: { ...chain, ...noneTold } });
  const rendered = routes.map(({ id, channel, target, limits, told: { recovery, isRetryLate } }) => {
    const asTold = withChain(facts, { ...chain, recovery, isRetryLate });
    const { messages, report } = rendererOf(channel).render(asTold, target, { to: presentation, limits });
    return { messages: messages.map((message) => ({ ...message, routeId: id })), report };
  });
  const messages = rendered.flatMap((of) => of.messages);
  const report = rendered.flatMap((of) => of.report);
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
