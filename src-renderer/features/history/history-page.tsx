import { request } from '../../api/backup-notifier-api.ts';
import { useLoaded } from '../../api/use-loaded.ts';
import { LoadedPage } from '../../components/loaded-page.tsx';
import { HistoryWindow } from './history-window.tsx';

const load = () => request('history.load', undefined);

/** The route `/history`. */
export function HistoryPage() {
  const loaded = useLoaded(load);
  return <LoadedPage loaded={loaded}>{(snapshot) => <HistoryWindow snapshot={snapshot} />}</LoadedPage>;
}
