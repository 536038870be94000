import type { HistoryDetails } from '../../src-shared/model/history.ts';
import type { SessionSource } from './session-source.ts';

type DescribedSource = Pick<SessionSource, 'owns' | 'describe'>;

/** A source in words. @param key - its name in the journal, which is the answer where no source owns it */
export function describeSource(key: string, sources: readonly DescribedSource[]): string {
  return sources.find((each) => each.owns(key))?.describe(key) ?? key;
}

/** An entry with its source in words; the journal keeps the name that it is told twice by. */
export function withSourceInWords(
  details: HistoryDetails | null,
  sources: readonly DescribedSource[],
): HistoryDetails | null {
  if (details?.session == null) return details;
  const source = describeSource(details.session.source, sources);
  return { ...details, session: { ...details.session, source } };
}
