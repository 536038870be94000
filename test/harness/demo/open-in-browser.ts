import { spawn } from 'node:child_process';

/** Opens an address in the system browser, where there is one to open it. Whoever calls prints the address as well. */
export function openInBrowser(url: string): void {
  const [command, ...before] =
    process.platform === 'win32' ? ['explorer.exe'] : process.platform === 'darwin' ? ['open'] : ['xdg-open'];
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  const opened = spawn(command ?? '', [...before, url], { stdio: 'ignore', detached: true });
  opened.on('error', () => {
    // No such program: the printed address serves.
  });
  opened.unref();
}
