import type { SourceName } from '../../src-shared/model/source-name.ts';
import type { SessionSource } from './session-source.ts';

/** @param key - of a source in the journal, which is the name where no source owns it */
export function findSourceName(key: string, sources: readonly Pick<SessionSource, 'owns' | 'nameOf'>[]): SourceName {
  return sources.find((each) => each.owns(key))?.nameOf(key) ?? { kind: 'named', name: key };
}
