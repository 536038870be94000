/** The source that an alarm is about, by its subject. Pure. */
import type { SessionSource, SourceReading } from '../sources/session-source.ts';

/** @returns how the source is read now; `null`: the alarm is about none, or it is not read any more */
export function readingOfSubject(
  subject: string,
  sources: readonly Pick<SessionSource, 'watched' | 'readingOf'>[],
): SourceReading | null {
  for (const source of sources) {
    const key = source.watched().find((each) => subjectsOf(each.key).includes(subject))?.key;
    if (key !== undefined) return source.readingOf(key);
  }
  return null;
}

/** As the notices of sources name them. */
function subjectsOf(key: string): string[] {
  const [, id] = key.split(':');
  return id === undefined ? ['trouble:session-folder'] : [`trouble:backup-server-${id}`];
}
