/** What people call the place that a session came from, in words. */
import type { Words } from '../languages/texts.ts';
import type { SourceName } from '../model/source-name.ts';

export function describeSource({ sources: texts }: Words, source: SourceName): string {
  return source.kind === 'named' ? source.name : texts[source.kind];
}
