/** Chains in the journal: what is known of one while it is judged, and what was decided on its sessions. */
import { jobSessionHeadSchema, type JobSessionHead } from '../../src-shared/model/job-session.ts';
import { asCounted, knownNoiseSchema, type KnownNoise } from '../../src-shared/model/known-noise.ts';
import type { ChainDecision, JobBefore, Recovery, RouteDecision } from '../../src-shared/model/chain.ts';
import { defaultRouteId } from '../../src-shared/model/route.ts';
import { earliestRunMs, type Expectation } from '../../src-shared/model/expected-run.ts';
import { toExpectation } from './expected-runs.ts';
import type { Database, SqlRow } from './database.ts';
import { nextRevision } from './schema.ts';

export interface JournaledSession {
  journalId: number;
  receivedAtMs: number;
  session: JobSessionHead;
  /** `concluding`: decided, and the chain's one notification is settled with it. */
  state: 'open' | 'decided' | 'concluding';
  /** Decided, and a message tells of it. */
  isNotified: boolean;
  /** Of a success that is open: what failed since the job's last success, its own chain apart. */
  recovery: Recovery | null;
  /** The same of each other route that was asked about, by its id. */
  onOtherRoutes: Readonly<Record<string, { isNotified: boolean; recovery: Recovery | null }>>;
  /** Of its job, before its chain; `null`: it is decided. */
  job: (JobBefore & { expectation: Expectation | null }) | null;
  /** What its objects take in the journal. */
  objectBytes: number;
  /** What of it rules count otherwise; `session` is as it counts. */
  noise: KnownNoise | null;
  storedNoise: KnownNoise | null;
}

/** Says of a session that is open what of it rules count otherwise. @param session - as it was reported */
export type NoiseOf = (journalId: number, session: JobSessionHead) => KnownNoise | null;

/** Word for word the condition of the index `decision_to_make`. */
const isToDecide = `d.kind IN ('open', 'held')`;

/** Of the job of the session `s`, in another chain, and ended before it. */
const isInChainBefore = (other: string): string =>
  `${other}.job_id = s.job_id AND (${other}.ended_at, ${other}.attempt, ${other}.id) < (s.ended_at, s.attempt, s.id)
   AND ${other}.chain <> s.chain`;

/** Whether a session is a run, if a late one, of the expected instant of the missed run `m`; as `isCovered` says. */
const covers = (session: string): string =>
  `(${session}.ended_at >= m.expected_at OR ${session}.started_at >= m.expected_at - ${earliestRunMs})`;

/** A chain that is held for longer is looked at again: the clock may have been set back since. */
const longestHoldMs = 31 * 24 * 60 * 60_000;

const noneNotified: ReadonlyMap<number, ReadonlySet<string>> = new Map();

export class JudgedChains {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  openChains(nowMs: number, held: 'without-held' | 'with-held'): string[] {
    return this.#database
      .query(
        `SELECT s.chain FROM decision d JOIN session s ON s.id = d.session_id
         WHERE d.route_id = :routeId AND ${isToDecide} AND (:withHeld
             OR coalesce(d.held_until, 0) <= :nowMs OR d.held_until > :nowMs + ${longestHoldMs})
         GROUP BY s.chain ORDER BY min(s.id)`,
        { routeId: defaultRouteId, nowMs, withHeld: held === 'with-held' ? 1 : 0 },
      )
      .map((row) => String(row['chain']));
  }

  /**
   * @param otherRoutes - ids of the routes beside the default one that are asked about
   * @param noiseOf - asked about the sessions that are open: of the others it is settled
   */
  chain(key: string, otherRoutes: readonly string[], noiseOf: NoiseOf): JournaledSession[] {
    const notified = otherRoutes.length === 0 ? noneNotified : this.#notifiedOnOtherRoutes(key);
    return this.#database
      .query(
        `SELECT s.id, s.received_at, s.document, s.noise, d.kind, d.concludes,
           (SELECT sum(octet_length(objects)) FROM session_objects WHERE objects_id = coalesce(s.objects_id, s.id))
             AS object_bytes
         FROM session s JOIN decision d ON d.session_id = s.id AND d.route_id = :routeId
         WHERE s.chain = :key ORDER BY s.id`,
        { key, routeId: defaultRouteId },
      )
      .map((row) => {
        const journaled = toJournaledSession(row, noiseOf);
        const isOpen = journaled.state === 'open';
        const isAsked = isOpen && journaled.session.result === 'Success';
        return {
          ...journaled,
          recovery: isAsked ? this.#recoveryOf(journaled.journalId, defaultRouteId) : null,
          onOtherRoutes: Object.fromEntries(
            otherRoutes.map((routeId) => [
              routeId,
              {
                isNotified: notified.get(journaled.journalId)?.has(routeId) ?? false,
                recovery: isAsked ? this.#recoveryOf(journaled.journalId, routeId) : null,
              },
            ]),
          ),
          job: isOpen ? this.#jobBefore(journaled.journalId) : null,
        };
      });
  }

  #notifiedOnOtherRoutes(key: string): Map<number, Set<string>> {
    const rows = this.#database.query(
      `SELECT d.session_id, d.route_id FROM session s JOIN decision d ON d.session_id = s.id
       WHERE s.chain = :key AND d.kind = 'notify'`,
      { key },
    );
    const notified = new Map<number, Set<string>>();
    for (const row of rows) {
      const id = Number(row['session_id']);
      notified.set(id, (notified.get(id) ?? new Set()).add(String(row['route_id'])));
    }
    return notified;
  }

  #jobBefore(journalId: number): JournaledSession['job'] {
    const last = (condition: string) => `
      (SELECT p.ended_at FROM session p WHERE ${isInChainBefore('p')} AND ${condition}
       ORDER BY p.ended_at DESC LIMIT 1)`;
    const row = this.#database.query(
      `SELECT ${last('TRUE')} AS last_run, ${last(`p.result = 'Success'`)} AS last_success, e.expectation,
         (SELECT max(m.expected_at) FROM missed_run m
          WHERE m.job_id = s.job_id AND m.noticed_at <= s.received_at AND ${covers('s')}
            AND NOT EXISTS (SELECT 1 FROM session o
              WHERE o.job_id = s.job_id AND o.chain <> s.chain AND o.id < s.id AND ${covers('o')})) AS missed
       FROM session s LEFT JOIN expected_run e ON e.job_id = s.job_id WHERE s.id = :journalId`,
      { journalId },
    )[0];
    const time = (name: string) => (typeof row?.[name] === 'number' ? Number(row[name]) : null);
    return {
      lastRunAtMs: time('last_run'),
      lastSuccessAtMs: time('last_success'),
      missedAtMs: time('missed'),
      expectation: toExpectation(row?.['expectation']),
    };
  }

  /** Of the job's other chains that ended before: failures that this route has told of, or that are about to be judged. */
  #recoveryOf(journalId: number, routeId: string): Recovery | null {
    const row = this.#database.query(
      `SELECT min(f.ended_at) AS since, count(DISTINCT f.chain) AS count
       FROM session s
       JOIN session f ON ${isInChainBefore('f')} AND f.ended_at > coalesce(
         (SELECT p.ended_at FROM session p WHERE ${isInChainBefore('p')} AND p.result = 'Success'
          ORDER BY p.ended_at DESC LIMIT 1), -1)
       WHERE s.id = :journalId AND f.result = 'Failed' AND EXISTS (
         SELECT 1 FROM decision d WHERE d.session_id = f.id
           AND (d.route_id = :routeId AND d.kind = 'notify' OR d.route_id = :defaultRouteId AND d.kind = 'open'))`,
      { journalId, routeId, defaultRouteId },
    )[0];
    const since = row?.['since'];
    return typeof since === 'number' ? { failedSinceMs: since, failedRunCount: Number(row?.['count']) } : null;
  }

  nextHoldEndsAtMs(): number | null {
    const at = this.#database.query(
      `SELECT min(d.held_until) AS at FROM decision d WHERE d.route_id = :routeId AND ${isToDecide}`,
      { routeId: defaultRouteId },
    )[0]?.['at'];
    return typeof at === 'number' ? at : null;
  }

  /** To be called in a transaction. */
  decide(decision: ChainDecision): void {
    this.#database.change(
      `UPDATE decision SET kind = :kind, held_until = :heldUntil, filtered_by = :filteredBy, rule = :rule,
         concludes = :concludes
       WHERE session_id = :journalId AND route_id = :routeId`,
      {
        journalId: decision.journalId,
        routeId: defaultRouteId,
        kind: decision.kind,
        heldUntil: decision.kind === 'held' ? decision.untilMs : null,
        filteredBy: decision.kind === 'filtered' ? decision.by : null,
        rule: ruleOf(decision),
        concludes: 'concludes' in decision && decision.concludes ? 1 : 0,
      },
    );
  }

  /** It counts as that from now on, wherever sessions are counted or listed. To be called in a transaction. */
  settleNoise(journalId: number, noise: KnownNoise | null): void {
    this.#database.change(
      `UPDATE session SET noise = :noise, result = coalesce(:result, json_extract(document, '$.result'))
       WHERE id = :journalId`,
      { journalId, noise: noise === null ? null : JSON.stringify(noise), result: noise?.result ?? null },
    );
    this.#database.change(
      `UPDATE history SET result = (SELECT result FROM session WHERE id = :journalId), revision = ${nextRevision}
       WHERE session_id = :journalId`,
      { journalId },
    );
  }

  /** To be called in a transaction, with the decision of the default route. */
  decideOnRoute(decision: RouteDecision): void {
    const { journalId, routeId, kind } = decision;
    this.#database.change(
      `INSERT INTO decision (session_id, route_id, kind, filtered_by, rule)
       VALUES (:journalId, :routeId, :kind, :filteredBy, :rule)
       ON CONFLICT (session_id, route_id)
       DO UPDATE SET kind = excluded.kind, filtered_by = excluded.filtered_by, rule = excluded.rule`,
      {
        journalId,
        routeId,
        kind,
        filteredBy: decision.kind === 'filtered' ? decision.by : null,
        rule: ruleOf(decision),
      },
    );
  }
}

function ruleOf(decision: ChainDecision | RouteDecision): string | null {
  return decision.kind === 'filtered' && decision.rule !== undefined ? JSON.stringify(decision.rule) : null;
}

/** @throws when the row is not one that this version has written */
function toJournaledSession(
  row: SqlRow,
  noiseOf: NoiseOf,
): Omit<JournaledSession, 'recovery' | 'onOtherRoutes' | 'job'> {
  const isOpen = row['kind'] === 'open' || row['kind'] === 'held';
  const journalId = Number(row['id']);
  const reported = toSessionHead(row);
  const storedNoise = toKnownNoise(row);
  const noise = isOpen ? noiseOf(journalId, reported) : storedNoise;
  return {
    journalId,
    receivedAtMs: Number(row['received_at']),
    session: asCounted(reported, noise),
    noise,
    storedNoise,
    state: isOpen ? 'open' : row['concludes'] === 1 ? 'concluding' : 'decided',
    isNotified: row['kind'] === 'notify',
    objectBytes: Number(row['object_bytes'] ?? 0),
  };
}

/** @throws as {@link toJournaledSession} */
export function toKnownNoise(row: SqlRow): KnownNoise | null {
  const noise = row['noise'];
  return typeof noise === 'string' ? knownNoiseSchema.parse(JSON.parse(noise)) : null;
}

/** As it was reported. @throws as {@link toJournaledSession} */
export function toSessionHead(row: SqlRow): JobSessionHead {
  return jobSessionHeadSchema.parse(JSON.parse(String(row['document'])));
}
