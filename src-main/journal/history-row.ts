/** Rows of the history as the window shows them: what was stored is parsed once, here. */
import { z } from 'zod';
import { deliveryFailureSchema, type DeliveryFailure } from '../../src-shared/domain/failure.ts';
import { historyKinds, type HistoryRow, type HistoryState } from '../../src-shared/domain/history.ts';
import { sessionResults } from '../../src-shared/domain/job-session.ts';
import { filterReasons } from '../../src-shared/domain/judgement.ts';
import { unexplainedFailure } from './outbox-row.ts';
import type { SqlRow } from './database.ts';

const rowSchema = z.object({
  id: z.number(),
  at: z.number(),
  kind: z.enum(historyKinds),
  job: z.string(),
  organization: z.string(),
  result: z.enum(sessionResults).nullable(),
  subject: z.string(),
  recipients: z.string(),
  state: z.enum([
    'recorded',
    'held',
    'superseded',
    'filtered',
    'waiting',
    'sending',
    'retry-at',
    'accepted',
    'outcome-unknown',
    'parked',
    'discarded',
  ]),
  state_at: z.number().nullable(),
  reason: z.string().nullable(),
});

/** @throws when the row is not one that this version has written */
export function toHistoryRow(row: SqlRow): HistoryRow {
  const { id, at, kind, job, organization, result, subject, recipients } = rowSchema.parse(row);
  return { id, kind, atMs: at, job, organization, result, subject, recipients, state: toHistoryState(row) };
}

const stateSchema = rowSchema.pick({ state: true, state_at: true, reason: true });

/** @throws as {@link toHistoryRow} */
export function toHistoryState(row: SqlRow): HistoryState {
  const { state, state_at, reason } = stateSchema.parse(row);
  const atMs = state_at ?? 0;
  switch (state) {
    case 'recorded':
    case 'superseded':
    case 'waiting':
    case 'sending':
      return { kind: state };
    case 'held':
      return { kind: 'held', untilMs: atMs };
    case 'filtered':
      return { kind: 'filtered', by: z.enum(filterReasons).parse(reason) };
    case 'accepted':
      return { kind: 'accepted', atMs };
    case 'retry-at':
    case 'outcome-unknown':
      return { kind: state, atMs, failure: toFailure(reason) };
    case 'parked':
      return { kind: 'parked', failure: toFailure(reason) };
    case 'discarded':
      return { kind: 'discarded', atMs: state_at, failure: reason === null ? null : toFailure(reason) };
  }
}

function toFailure(reason: string | null): DeliveryFailure {
  return reason === null ? unexplainedFailure : toStoredFailure(reason);
}

/** @throws as {@link toHistoryRow} */
export function toStoredFailure(json: string): DeliveryFailure {
  return deliveryFailureSchema.parse(JSON.parse(json));
}
