import { useEffect, useState } from 'react';
import type { ThemeChoice } from '../../src-shared/model/settings.ts';
import { backupNotifierApi, hasApi, request } from '../api/backup-notifier-api.ts';
import { logError } from '../api/log-error.ts';
import { useMediaQuery } from './use-media-query.ts';

/** Light or dark, live: what the person has chosen in the program, else what the system has. */
export function useColorScheme(): 'light' | 'dark' {
  const ofSystem = useMediaQuery('(prefers-color-scheme: dark)') ? 'dark' : 'light';
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
