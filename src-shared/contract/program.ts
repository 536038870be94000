/** The program as a whole: its windows, its menu, updates and what it says about itself. */
import { z } from 'zod';
import { engineViewSchema } from '../model/engine-view.ts';
import { fileSaveOutcomeSchema } from '../model/file-save-outcome.ts';
import { languageSchema } from '../model/language.ts';
import { themeSchema } from '../model/settings.ts';
import { trayCommandSchema } from '../model/tray-menu.ts';
import { updateStateSchema } from '../model/update.ts';
import { done, nothing } from './empty.ts';

export const programRequests = {
  'desktop.open': {
    input: z.enum(['log-folder', 'registration-guide', 'options', 'history']),
    output: done,
  },
  /** Asks where to, and saves what helps support to find a fault; nothing private is in it (9.4). */
  'diagnostics.save': { input: nothing, output: fileSaveOutcomeSchema },
  /** Names and versions of the program and of what it runs on, in the order to be shown. */
  'about.load': { input: nothing, output: z.record(z.string(), z.string()) },
  /** The licences of the packages that are part of the program, with their texts: Markdown. */
  'about.licenses': { input: nothing, output: z.string() },
  /** For every window: the engine that it shows. */
  'engine.load': { input: nothing, output: engineViewSchema },
  /** For every window, before its first page: the language that it speaks. */
  'language.load': { input: nothing, output: languageSchema },
  /** For every window. */
  'theme.load': { input: nothing, output: themeSchema },
  'update.load': { input: nothing, output: updateStateSchema },
  /** Quits, installs the new version that is ready, and starts it. Does nothing where none is. */
  'update.restart': { input: nothing, output: done },
  /** Whether closing the window would lose something: then it asks first (2.8). */
  'window.set-unsaved': { input: z.boolean(), output: done },
  /** The person was asked because of `window.close-requested`, and leaves it open. */
  'window.keep-open': { input: nothing, output: done },
  'window.close': { input: nothing, output: done },
  'tray.choose': { input: trayCommandSchema, output: done },
} as const;

export const programEvents = {
  'language.changed': languageSchema,
  'theme.changed': themeSchema,
  /** The engine went away, or is there again. */
  'engine.changed': engineViewSchema,
  'update.changed': updateStateSchema,
  /** The person wants to close the window, which has unsaved changes. */
  'window.close-requested': nothing,
} as const;
