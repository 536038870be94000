import { app, BrowserWindow, dialog } from 'electron';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import { chooseLanguage } from '../../../src-shared/model/language.ts';

/**
 * Lets what runs come to its end before the program is gone, however quitting was begun. By then the windows are
 * closed: one with unsaved changes calls quitting off.
 *
 * @param leave - ends the program once everything has come to its end.
 */
export function stopBeforeQuit(stop: () => Promise<void>, leave: () => void): void {
  let phase: 'running' | 'stopping' | 'stopped' = 'running';
  app.on('will-quit', (event) => {
    if (phase === 'stopped') return;
    event.preventDefault();
    if (phase === 'stopping') return;
    phase = 'stopping';
    void stop().finally(() => {
      phase = 'stopped';
      // Not from within the event itself, where Electron would only half begin to quit.
      setImmediate(() => {
        destroyWindows();
        leave();
      });
    });
  });
}

/** A second start may have opened one meanwhile. Nothing works behind it any more, and it must not call quitting off. */
function destroyWindows(): void {
  for (const window of BrowserWindow.getAllWindows()) {
    // One goes with its parent.
    if (!window.isDestroyed()) window.destroy();
  }
}

/** The program cannot start at all: says why, and ends it. */
export function tellStartFailure(error: unknown): void {
  const { menus } = textsOf(chooseLanguage(app.getPreferredSystemLanguages())).desktop;
  dialog.showErrorBox(menus.cannotStart, error instanceof Error ? error.message : String(error));
  app.exit(1);
}
