import { request } from '../../api/backup-notifier-api.ts';
import { useLoaded } from '../../api/use-loaded.ts';
import { LoadedPage } from '../../components/loaded-page.tsx';
import { JobsWindow } from './jobs-window.tsx';

const load = () => request('jobs.load', undefined);

/** The route `/jobs`. */
export function JobsPage() {
  const loaded = useLoaded(load);
  return <LoadedPage loaded={loaded}>{(snapshot) => <JobsWindow snapshot={snapshot} />}</LoadedPage>;
}
