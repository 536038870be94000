/** Serves the preview while one works on the windows: `node test/harness/renderer-preview/serve-preview.ts`. */
import { createServer } from 'vite';
import { previewStates } from './preview-states.ts';
import { previewViteConfig } from './preview-vite-config.ts';

const server = await createServer({ ...previewViteConfig, logLevel: 'info' });
await server.listen();
server.printUrls();
console.log(
  `Routes: /options, /application-settings, /tray; with ?state= one of ${Object.keys(previewStates).join(', ')}.`,
);
