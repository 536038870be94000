import type { HistoryMessage, HistoryRow, HistoryState } from '../../src-shared/model/history.ts';

/** An accepted notification of an Exchange job; the smaller the id, the older. */
export function historyRow(id: number, changes: Partial<HistoryRow> = {}): HistoryRow {
  return {
    id,
    kind: 'session',
    atMs: id * 60_000,
    job: `job ${id}`,
    organization: 'contoso.com',
    result: 'Success',
    subject: `[Success] contoso.com - job ${id}`,
    recipients: 'backup@contoso.com',
    state: { kind: 'accepted', atMs: id * 60_000 + 5_000, service: 'microsoft-365' },
    ...changes,
  };
}

/** Newest first. */
export function historyRows(...ids: number[]): HistoryRow[] {
  return ids.map((id) => historyRow(id));
}

export function historyMessage(
  outboxId: number,
  state: HistoryState,
  changes: Partial<HistoryMessage> = {},
): HistoryMessage {
  return {
    outboxId,
    channel: 'email',
    subject: `message ${outboxId}`,
    recipients: 'backup@contoso.com',
    internetMessageId: `<${outboxId}@backup-notifier.internal>`,
    isAgain: false,
    createdAtMs: 60_000,
    state,
    attempts: [],
    ...changes,
  };
}
