import { request } from '../../api/backup-notifier-api.ts';
import { useLoaded } from '../../api/use-loaded.ts';
import { LoadedPage } from '../../components/loaded-page.tsx';
import { ManagedSettingsFrame } from '../../components/managed-settings-frame.tsx';
import { OptionsWindow } from './options-window.tsx';

const load = () => request('options.load', undefined);

/** The route `/options`. */
export function OptionsPage() {
  const loaded = useLoaded(load);
  return (
    <ManagedSettingsFrame>
      <LoadedPage loaded={loaded}>{(snapshot) => <OptionsWindow snapshot={snapshot} />}</LoadedPage>
    </ManagedSettingsFrame>
  );
}
