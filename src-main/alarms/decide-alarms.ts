/** Which alarms of the program itself are told now, through which routes (product section 17.3). Pure. */
import type { Failure } from '../../src-shared/model/failures/failure.ts';
import type { AlarmFacts } from '../notifications/facts/alarm-facts.ts';

/** Something that is wrong now. Instants are milliseconds since the Unix epoch. */
export interface AlarmCondition {
  /** The same while it lasts, also after a restart. */
  subject: string;
  failure: Failure;
  /** As {@link AlarmFacts.about}. */
  about: string;
  /** The sender that it is about: it cannot tell of itself. `null`: it is about none. */
  senderId: string | null;
  sinceMs: number;
  /** It is told from then on. */
  dueFromMs: number;
}

/** An alarm that has not ended, as it is remembered. Stored on disk. */
export interface StandingAlarm extends Omit<AlarmCondition, 'subject' | 'dueFromMs'> {
  /** When it was seen first. */
  seenAtMs: number;
  /** When it was due to be told for the first time; `null`: it may pass before anybody has to know. */
  beganAtMs: number | null;
  /** Since when it is not seen any more; `null`: it is. */
  goneSinceMs: number | null;
  /** On which day of the alarm each route was told last, by the id of the route. The first day is 0. */
  toldOnDay: Readonly<Record<string, number>>;
}

export type AlarmsState = Readonly<Record<string, StandingAlarm>>;

export interface AlarmRoute {
  id: string;
  senderId: string;
}

export interface AlarmInputs {
  state: AlarmsState;
  conditions: readonly AlarmCondition[];
  /** Those that are to be told of alarms. */
  routes: readonly AlarmRoute[];
  /** Whether it is not known yet, after a restart for example, that what is not seen is over. */
  isUnsure: (subject: string) => boolean;
  nowMs: number;
}

/** To be told through one route. */
export interface AlarmOrder {
  subject: string;
  routeId: string;
  /** When the alarm began, which with its subject names it for good. */
  beganAtMs: number;
  /** The day of the alarm; `null`: its end. */
  day: number | null;
  facts: AlarmFacts;
}

export interface AlarmDecision {
  state: AlarmsState;
  orders: AlarmOrder[];
  /** When time alone changes the answer; `null`: never. */
  nextChangeMs: number | null;
}

/** What passes within so long is told to nobody, and what comes back within so long was not over. */
export const settleMs = 60_000;
export const calmMs = 5 * 60_000;
export const repeatAlarmAfterMs = 24 * 60 * 60_000;

export function decideAlarms(inputs: AlarmInputs): AlarmDecision {
  const { conditions, nowMs } = inputs;
  const seen = new Map(conditions.map((condition) => [condition.subject, condition]));
  const subjects = [...new Set([...Object.keys(inputs.state), ...seen.keys()])];
  const decided = subjects.map((subject) => {
    const before = asOfNow(inputs.state[subject], nowMs);
    const condition = seen.get(subject);
    if (condition !== undefined) return { subject, ...decideStanding(condition, before, inputs) };
    return { subject, ...decideGone(subject, before, inputs) };
  });
  const changes = decided.flatMap(({ nextChangeMs }) => (nextChangeMs === null ? [] : [nextChangeMs]));
  return {
    state: Object.fromEntries(decided.flatMap(({ subject, alarm }) => (alarm === null ? [] : [[subject, alarm]]))),
    orders: decided.flatMap(({ orders }) => orders),
    nextChangeMs: changes.length === 0 ? null : Math.min(...changes),
  };
}

interface DecidedAlarm {
  /** `null`: it is over. */
  alarm: StandingAlarm | null;
  orders: AlarmOrder[];
  nextChangeMs: number | null;
}

/** A clock that was set back must not silence an alarm: what lies ahead of it begins now, and is told as a new one. */
function asOfNow(alarm: StandingAlarm | undefined, nowMs: number): StandingAlarm | null {
  if (alarm === undefined) return null;
  const past = (atMs: number | null) => (atMs === null ? null : Math.min(atMs, nowMs));
  const isAhead = alarm.beganAtMs !== null && alarm.beganAtMs > nowMs;
  return {
    ...alarm,
    sinceMs: Math.min(alarm.sinceMs, nowMs),
    seenAtMs: Math.min(alarm.seenAtMs, nowMs),
    beganAtMs: past(alarm.beganAtMs),
    goneSinceMs: past(alarm.goneSinceMs),
    // Who was told that it began need not be told so again.
    toldOnDay: isAhead ? Object.fromEntries(Object.keys(alarm.toldOnDay).map((id) => [id, 0])) : alarm.toldOnDay,
  };
}

function decideStanding(
  { subject, dueFromMs, ...condition }: AlarmCondition,
  before: StandingAlarm | null,
  { routes, nowMs }: AlarmInputs,
): DecidedAlarm {
  const seenAtMs = before?.seenAtMs ?? nowMs;
  // Since when is what was said first: after a restart, others may know it from then on only.
  const sinceMs = Math.min(before?.sinceMs ?? nowMs, condition.sinceMs);
  const tellFromMs = Math.max(dueFromMs, seenAtMs + settleMs);
  // Figures in it change with every look, and are not worth writing down.
  const failure = before?.failure.kind === condition.failure.kind ? before.failure : condition.failure;
  const standing = { ...condition, failure, seenAtMs, sinceMs, goneSinceMs: null };
  const beganAtMs = before?.beganAtMs ?? (nowMs >= tellFromMs ? nowMs : null);
  if (beganAtMs === null) {
    return { alarm: { ...standing, beganAtMs, toldOnDay: {} }, orders: [], nextChangeMs: tellFromMs };
  }
  const day = Math.floor((nowMs - beganAtMs) / repeatAlarmAfterMs);
  const told = before?.toldOnDay ?? {};
  const toTell = routes.filter(({ id, senderId }) => senderId !== condition.senderId && (told[id] ?? -1) < day);
  const toldOnDay = { ...told, ...Object.fromEntries(toTell.map(({ id }) => [id, day])) };
  const alarm = { ...standing, beganAtMs, toldOnDay };
  const orders = toTell.map(({ id }): AlarmOrder => ({
    subject,
    routeId: id,
    beganAtMs,
    day,
    facts: toFacts(
      subject,
      { ...alarm, failure: condition.failure },
      told[id] === undefined ? 'begins' : 'lasts',
      null,
      nowMs,
    ),
  }));
  return { alarm, orders, nextChangeMs: beganAtMs + (day + 1) * repeatAlarmAfterMs };
}

function decideGone(subject: string, before: StandingAlarm | null, inputs: AlarmInputs): DecidedAlarm {
  const { routes, nowMs, isUnsure } = inputs;
  if (before === null || before.beganAtMs === null) return { alarm: null, orders: [], nextChangeMs: null };
  if (isUnsure(subject)) return { alarm: { ...before, goneSinceMs: null }, orders: [], nextChangeMs: null };
  const goneSinceMs = before.goneSinceMs ?? nowMs;
  const { beganAtMs, senderId, toldOnDay } = before;
  if (nowMs - goneSinceMs < calmMs) {
    return { alarm: { ...before, goneSinceMs }, orders: [], nextChangeMs: goneSinceMs + calmMs };
  }
  const wasTold = routes.filter((route) => toldOnDay[route.id] !== undefined && route.senderId !== senderId);
  const facts = toFacts(subject, before, 'ended', goneSinceMs, nowMs);
  const orders = wasTold.map(({ id }): AlarmOrder => ({ subject, routeId: id, beganAtMs, day: null, facts }));
  return { alarm: null, orders, nextChangeMs: null };
}

function toFacts(
  subject: string,
  { failure, about, sinceMs }: StandingAlarm,
  phase: AlarmFacts['phase'],
  endedAtMs: number | null,
  nowMs: number,
): AlarmFacts {
  return { kind: 'alarm', subject, phase, failure, about, sinceMs, endedAtMs, newsSinceMs: nowMs };
}
