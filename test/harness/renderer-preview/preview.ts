/// <reference types="vite/client" />
/** Installs the scripted API for `?state=...&language=...&locale=...`, then draws the window that the path names, as the product (or, for `/tray`, the browser host) does. */
import '../../../src-renderer/api/without-code-from-text.ts';
import { languageSchema } from '../../../src-shared/model/language.ts';
import type { TrayMenu } from '../../../src-shared/model/tray-menu.ts';
import { previewStates } from './preview-states.ts';
import { ScriptedApi } from './scripted-api.ts';

const asked = new URLSearchParams(location.search);
const name = asked.get('state') ?? 'valid';
const found = previewStates[name];
if (found === undefined)
  throw new Error(`There is no state “${name}”; there are ${Object.keys(previewStates).join(', ')}.`);

const { presentation } = found.snapshot;
const locale = asked.get('locale') ?? presentation.locale;
const state = { ...found, snapshot: { ...found.snapshot, presentation: { ...presentation, locale } } };
const language = languageSchema.parse(asked.get('language') ?? 'en');
const api = new ScriptedApi(state, language);
Object.assign(window, {
  backupNotifier: api,
  previewApi: api,
  notificationArea: { onMenu: (listener: (menu: TrayMenu) => void) => listener(state.trayMenu) },
});
if (location.pathname === '/tray') await import('../browser-host/notification-area/main.tsx');
else await import('../../../src-renderer/main.tsx');
