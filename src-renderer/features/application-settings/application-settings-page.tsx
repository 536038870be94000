import { request } from '../../api/backup-notifier-api.ts';
import { useLoaded } from '../../api/use-loaded.ts';
import { LoadedPage } from '../../components/loaded-page.tsx';
import { ApplicationSettingsWindow } from './application-settings-window.tsx';

const load = () => request('application-settings.load', undefined);

/** The route `/application-settings`. */
export function ApplicationSettingsPage() {
  const loaded = useLoaded(load);
  return (
    <LoadedPage loaded={loaded}>{(application) => <ApplicationSettingsWindow application={application} />}</LoadedPage>
  );
}
