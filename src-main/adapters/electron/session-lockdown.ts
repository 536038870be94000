/**
 * Denies what our windows never need, so that a mistake in them stays a mistake in a page. Electron's own defaults
 * allow most of it: https://www.electronjs.org/docs/latest/tutorial/security
 */
import { app, session, type Event, type WebContents } from 'electron';

const prevent = (event: Event): void => event.preventDefault();

/** Call when Electron is ready, before the first window is made. */
export function lockDownSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', prevent);
  // Else Chromium fetches dictionaries from Google, whatever a window says about checking.
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.setSpellCheckerLanguages([]);
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
}

function lockDownContents(contents: WebContents): void {
  // A window shows the one page that main loaded into it.
  contents.on('will-navigate', prevent);
  contents.on('will-frame-navigate', prevent);
  contents.on('will-redirect', prevent);
  contents.on('will-attach-webview', prevent);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
