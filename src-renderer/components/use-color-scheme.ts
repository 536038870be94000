import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ThemeChoice } from '../../src-shared/model/settings.ts';
import { backupNotifierApi, hasApi, request } from '../api/backup-notifier-api.ts';
import { logError } from '../api/log-error.ts';

const darkQuery = () => matchMedia('(prefers-color-scheme: dark)');

function subscribe(onChange: () => void): () => void {
  const query = darkQuery();
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Light or dark, live: what the person has chosen in the program, else what the system has. */
export function useColorScheme(): 'light' | 'dark' {
  const ofSystem = useSyncExternalStore(subscribe, () => (darkQuery().matches ? 'dark' : 'light'));
  const theme = useThemeChoice();
  const scheme = theme === 'system' ? ofSystem : theme;
  useEffect(() => {
    // What the browser draws itself, such as scroll bars.
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  return scheme;
}

function useThemeChoice(): ThemeChoice {
  const [theme, setTheme] = useState<ThemeChoice>('system');
  useEffect(() => {
    if (!hasApi()) return;
    request('theme.load', undefined).then(setTheme, logError);
    return backupNotifierApi().subscribe('theme.changed', setTheme);
  }, []);
  return theme;
}
