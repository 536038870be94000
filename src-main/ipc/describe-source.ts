import type { HistoryDetails } from '../../src-shared/model/history.ts';
import { programText } from '../../src-shared/wording/program-text.ts';
import { sourceOf } from '../sources/backup-servers/poll-server.ts';
import { folderSourceName } from '../sources/folder/read-session-file.ts';

interface NamedServer {
  id: string;
  host: string;
}

/** Where a session came from, as a person knows it; the journal keeps the name that it is told twice by. */
export function describeSource(source: string, servers: readonly NamedServer[]): string {
  const { folder, removedServer } = programText.sources;
  if (source === folderSourceName) return folder;
  return servers.find(({ id }) => sourceOf(id) === source)?.host ?? removedServer;
}

/** An entry with its source in words. */
export function withSourceInWords(
  details: HistoryDetails | null,
  servers: readonly NamedServer[],
): HistoryDetails | null {
  if (details?.session == null) return details;
  return { ...details, session: { ...details.session, source: describeSource(details.session.source, servers) } };
}
