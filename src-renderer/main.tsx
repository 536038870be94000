/** Entry of every window: picks the page by the path of the address. */
import './api/without-code-from-text.ts';
import { createRoot } from 'react-dom/client';
import { hasApi, request } from './api/backup-notifier-api.ts';
import { logError } from './api/log-error.ts';
import './renderer.css';
import { loadWindowLanguage } from './text/window-language.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no element with the id "root".');
if (hasApi()) {
  // Without an answer, the window still shows, in English.
  await request('language.load', undefined).then(loadWindowLanguage).catch(logError);
}
// Whatever it imports takes its texts at once, so it is imported only now.
const { WindowApp } = await import('./components/window-app.tsx');
createRoot(root).render(<WindowApp pathname={location.pathname} />);
