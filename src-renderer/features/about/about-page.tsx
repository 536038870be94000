import { useState } from 'react';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { useLoaded } from '../../api/use-loaded.ts';
import { LoadedPage } from '../../components/loaded-page.tsx';
import { AboutWindow } from './about-window.tsx';
import { LicensesView } from './licenses-view.tsx';

const load = () => request('about.load', undefined);

/** The route `/about` (product section 9.1). */
export function AboutPage() {
  const loaded = useLoaded(load);
  const [showsLicenses, setShowsLicenses] = useState(false);
  const close = useAction(() => request('window.close', undefined));
  if (showsLicenses) return <LicensesView onBack={() => setShowsLicenses(false)} />;
  return (
    <LoadedPage loaded={loaded}>
      {(versions) => (
        <AboutWindow versions={versions} onShowLicenses={() => setShowsLicenses(true)} onClose={() => close.run()} />
      )}
    </LoadedPage>
  );
}
