/**
 * Runs in each page before the product's own script and gives it `window.backupNotifier`, as the preload script does in
 * Electron. It also plays the desktop: new tabs, notifications, closing.
 */
import type { BackupNotifierApi } from '../../../src-shared/contract/contract.ts';
import type { TrayMenu } from '../../../src-shared/model/tray-menu.ts';
import type { FromPage, ToPage } from './wire.ts';

type Pending = { resolve: (output: unknown) => void; reject: (error: Error) => void };

const popupFeatures: Record<string, string> = {
  'application-settings': 'popup,width=480,height=620',
  'registration-guide': 'popup,width=480,height=640',
  about: 'popup,width=480,height=400',
};
const pending = new Map<number, Pending>();
const listeners = new Map<string, Set<(payload: unknown) => void>>();
/** Who draws the notification area, and what they were last told. */
let onMenu: (menu: TrayMenu) => void = () => undefined;
let lastMenu: TrayMenu | null = null;
let lastId = 0;
let isClosing = false;

const socketUrl = new URL(`/socket${location.search}`, location.href.replace(/^http/, 'ws'));
socketUrl.searchParams.set('window', location.pathname.slice(1));
const socket = new WebSocket(socketUrl);
const opened = new Promise<void>((resolve) => socket.addEventListener('open', () => resolve(), { once: true }));

socket.addEventListener('message', (event) => receive(JSON.parse(String(event.data)) as ToPage));
socket.addEventListener('close', () => {
  for (const { reject } of pending.values()) reject(new Error('The program has ended.'));
  if (!isClosing) showBar('The program has ended. Start the browser host again and reload this page.');
});

const api: BackupNotifierApi = {
  request: async (name, input) => {
    await opened;
    lastId += 1;
    const id = lastId;
    const output = await new Promise<unknown>((resolve, reject) => {
      pending.set(id, { resolve, reject });
      const message: FromPage = { kind: 'request', id, name, input };
      socket.send(JSON.stringify(message));
    });
    return output as never;
  },
  subscribe: (name, listener) => {
    const known = listeners.get(name) ?? new Set();
    listeners.set(name, known);
    const added = listener as (payload: unknown) => void;
    known.add(added);
    return () => known.delete(added);
  },
};
Object.defineProperty(window, 'backupNotifier', { value: Object.freeze(api) });
Object.defineProperty(window, 'notificationArea', {
  value: {
    onMenu: (listener: typeof onMenu) => {
      onMenu = listener;
      if (lastMenu !== null) listener(lastMenu);
      return () => (onMenu = () => undefined);
    },
  },
});

function receive(message: ToPage): void {
  switch (message.kind) {
    case 'response':
      pending.get(message.id)?.resolve(message.output);
      pending.delete(message.id);
      return;
    case 'refused':
      pending.get(message.id)?.reject(new Error(message.message));
      pending.delete(message.id);
      return;
    case 'tray':
      lastMenu = message.menu;
      onMenu(lastMenu);
      return;
    case 'event':
      for (const listener of listeners.get(message.name) ?? []) listener(message.payload);
      return;
    case 'open-url':
      openTab(message.url, '_blank', '');
      return;
    case 'open-window':
      openTab(`/${message.window}${location.search}`, message.window, popupFeatures[message.window] ?? '');
      return;
    case 'choose-folder': {
      const chosen: FromPage = { kind: 'folder-chosen', path: window.prompt('Folder:', message.startingAt) };
      socket.send(JSON.stringify(chosen));
      return;
    }
    case 'notify':
      showBar(`${message.title}: ${message.body}`);
      return;
    case 'focus':
      window.focus();
      return;
    case 'close':
      closePage();
  }
}

function openTab(url: string, target: string, features: string): void {
  if (window.open(url, target, features) !== null) return;
  const bar = showBar('The browser blocked a new tab. ');
  const link = document.createElement('a');
  link.href = url;
  link.target = target;
  link.textContent = 'Open it';
  bar.append(link);
}

/** A tab that a person opened cannot close itself: it says instead that the window is closed. */
function closePage(): void {
  isClosing = true;
  window.onbeforeunload = null;
  window.close();
  setTimeout(() => {
    document.body.replaceChildren();
    document.title = 'Closed';
    const bar = showBar('This window is closed. ');
    const link = document.createElement('a');
    link.href = `/options${location.search}`;
    link.textContent = 'Open Options';
    bar.style.pointerEvents = 'auto';
    bar.append(link);
    socket.close();
  }, 50);
}

/** A line at the bottom of the page. Styled through the CSSOM, since the policy allows no style attributes. */
function showBar(text: string): HTMLElement {
  document.getElementById('browser-host-bar')?.remove();
  const bar = document.createElement('div');
  bar.id = 'browser-host-bar';
  bar.setAttribute('role', 'status');
  bar.textContent = text;
  Object.assign(bar.style, {
    position: 'fixed',
    insetInline: '16px',
    bottom: '16px',
    zIndex: '2000000',
    padding: '8px 16px',
    borderRadius: '4px',
    border: '1px solid GrayText',
    background: 'Canvas',
    color: 'CanvasText',
    font: '14px system-ui, sans-serif',
    // It lies over what is to be pressed.
    pointerEvents: 'none',
  });
  document.body.append(bar);
  return bar;
}
