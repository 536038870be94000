import { app, dialog } from 'electron';
import { programText } from '../../../src-shared/wording/program-text.ts';

/** The program cannot start at all: says why, and ends it. */
export function tellStartFailure(error: unknown): void {
  dialog.showErrorBox(programText.cannotStart, error instanceof Error ? error.message : String(error));
  app.exit(1);
}
