/** Entry of every window: picks the page by the path of the address. */
import './api/without-code-from-text.ts';
import { createRoot } from 'react-dom/client';
import { WindowApp } from './components/window-app.tsx';
import './renderer.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(<WindowApp pathname={location.pathname} />);
