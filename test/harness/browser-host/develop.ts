/**
 * `npm run dev:browser`, with the options of `start:browser`: the browser host while one works on it. Windows are replaced
 * in place when they are saved (Vite); when a file of main is saved, the program restarts under its address and pages load
 * anew.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createServer } from 'vite';
import { projectRoot } from '../build/ensure-built.ts';
import { previewViteConfig } from '../renderer-preview/preview-vite-config.ts';

const loopback = '127.0.0.1';

const vitePort = await freePort();
const vite = await createServer({
  ...previewViteConfig,
  root: join(projectRoot, 'src-renderer'),
  // Pages come from the browser host, and so do their modules; only news of changes comes from here.
  server: {
    host: loopback,
    port: vitePort,
    strictPort: true,
    hmr: { host: loopback, clientPort: vitePort },
    fs: { allow: [projectRoot] },
  },
});
await vite.listen();

/** Kept over restarts, so that pages find the program again. The option of the person comes later and counts. */
const kept = ['--port', String(await freePort()), '--token', randomBytes(24).toString('base64url')];
const host = spawn(
  process.execPath,
  [
    '--watch',
    '--watch-preserve-output',
    join(import.meta.dirname, 'main.ts'),
    '--windows-from',
    `http://${loopback}:${vitePort}`,
    ...kept,
    ...process.argv.slice(2),
  ],
  { cwd: projectRoot, stdio: ['inherit', 'pipe', 'inherit'] },
);

let starts = 0;
createInterface({ input: host.stdout }).on('line', (line) => {
  console.log(line);
  if (!line.startsWith('{"ready":true')) return;
  if ((starts += 1) > 1) vite.ws.send({ type: 'full-reload' });
});
host.once('close', (code) => {
  process.exitCode = code ?? 0;
  void vite.close();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => host.kill(signal));

/** @returns a port that nobody uses at this moment */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createTcpServer();
    server.once('error', reject);
    server.listen(0, loopback, () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('There is no free port.')),
      );
    });
  });
}
