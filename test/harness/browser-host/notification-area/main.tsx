/** Entry of the page: drawn as the product draws its windows, of which it is none. */
import '../../../../src-renderer/api/without-code-from-text.ts';
import { createRoot } from 'react-dom/client';
import { WindowFrame } from '../../../../src-renderer/components/window-frame.tsx';
import '../../../../src-renderer/renderer.css';
import { NotificationAreaPage } from './notification-area-page.tsx';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no element with the id "root".');
createRoot(root).render(
  <WindowFrame>
    <NotificationAreaPage />
  </WindowFrame>,
);
