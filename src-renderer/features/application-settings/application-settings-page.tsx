import type { ReactNode } from 'react';
import type { AdvancedSettings } from '../../../src-shared/forms/advanced-settings.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useLoaded } from '../../api/use-loaded.ts';
import { LoadedPage } from '../../components/loaded-page.tsx';
import { ManagedSettingsFrame } from '../../components/managed-settings-frame.tsx';
import { SmtpSettingsWindow } from '../senders/smtp/smtp-settings-window.tsx';
import { GoogleSettingsWindow } from './google-settings-window.tsx';
import { ApplicationSettingsWindow } from './application-settings-window.tsx';

const load = () => request('application-settings.load', undefined);

/** The route `/application-settings`. */
export function ApplicationSettingsPage() {
  const loaded = useLoaded(load);
  return (
    <ManagedSettingsFrame>
      <LoadedPage loaded={loaded}>{(settings) => showSettings(settings)}</LoadedPage>
    </ManagedSettingsFrame>
  );
}

/** One line for each kind of sender. */
function showSettings({ sender, form }: AdvancedSettings): ReactNode {
  switch (sender) {
    case 'smtp':
      return <SmtpSettingsWindow form={form} />;
    case 'microsoft-365':
      return <ApplicationSettingsWindow form={form} />;
    case 'gmail':
      return <GoogleSettingsWindow form={form} />;
  }
}
