import type { HistoryDetails } from '../../src-shared/model/history.ts';
import type { SessionSource } from '../sources/session-source.ts';

/** An entry with its source in words; the journal keeps the name that it is told twice by. */
export function withSourceInWords(
  details: HistoryDetails | null,
  sources: readonly Pick<SessionSource, 'owns' | 'describe'>[],
): HistoryDetails | null {
  if (details?.session == null) return details;
  const { source: key } = details.session;
  const source = sources.find((each) => each.owns(key))?.describe(key) ?? key;
  return { ...details, session: { ...details.session, source } };
}
