/** Entry of every window: picks the page by the path of the address. */
import './api/without-code-from-text.ts';
import { createRoot } from 'react-dom/client';
import { hasApi, request } from './api/backup-notifier-api.ts';
import { logError } from './api/log-error.ts';
import { readPage } from './read-page.ts';
import './renderer.css';
import { loadWindowLanguage } from './text/window-language.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no element with the id "root".');
if (hasApi()) {
  // Without an answer, the window still shows, in English.
  await request('language.load', undefined).then(loadWindowLanguage).catch(logError);
}
// Both take their texts at once, so they are imported only now.
const [{ WindowApp }, Page] = await Promise.all([import('./components/window-app.tsx'), readPage(location.pathname)]);
createRoot(root).render(<WindowApp Page={Page} />);
