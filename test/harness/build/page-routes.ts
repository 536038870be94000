import { windowRoutes } from '../../../src-main/adapters/electron/renderer-file.ts';

/** What the built page is served under in a browser: the notification area is a page too, as a browser has none. */
export const pageRoutes = [...windowRoutes, '/tray'];
