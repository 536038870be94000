import { WebSocket } from 'ws';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import type { TrayMenu } from '../../../src-shared/model/tray-menu.ts';
import type { WindowHandle, WindowKind, Windows } from '../../../src-main/platform/shell.ts';
import { windowKinds } from '../../../src-main/ipc/window-handle.ts';
import { RefusedRequest, type RequestDispatcher } from '../../../src-main/ipc/request-dispatcher.ts';
import { fromPageSchema, type FromPage, type ToPage } from './wire.ts';

/** RFC 6455, 7.4.1: what was sent is not what it should be. */
const invalidPayload = 1007;

interface Page {
  /** The first part of its path: more than the program knows as its windows. */
  name: string;
  handle: WindowHandle;
  socket: WebSocket;
}

/** The open pages as the program's windows. The page that asked last stands for "the desktop": new tabs open from it. */
export class Pages implements Windows {
  #pages: Page[] = [];
  #dispatcher: RequestDispatcher | null = null;
  readonly #onClosed = new Set<(window: WindowHandle) => void>();
  #lastId = 0;
  #tray: TrayMenu | null = null;
  #onFolderChosen: ((path: string | null) => void) | null = null;

  show(kind: WindowKind): void {
    const open = this.#pages.find((page) => page.handle.kind === kind);
    if (open !== undefined) send(open.socket, { kind: 'focus' });
    else this.toDesktop({ kind: 'open-window', window: kind });
  }

  /** Pages write their titles themselves. */
  setLanguage(): void {}

  setTitleSuffix(): void {}

  publish(name: string, payload: unknown): void {
    for (const { socket } of this.#pages) send(socket, { kind: 'event', name, payload });
  }

  onClosed(listener: (window: WindowHandle) => void): () => void {
    this.#onClosed.add(listener);
    return () => this.#onClosed.delete(listener);
  }

  serve(dispatcher: RequestDispatcher): void {
    this.#dispatcher = dispatcher;
  }

  /** @returns whether a page was there to do it. */
  toDesktop(message: ToPage): boolean {
    const page = this.#pages.at(-1);
    if (page !== undefined) send(page.socket, message);
    return page !== undefined;
  }

  /** @returns what the person has typed; `null` where they cancelled, or where no page is open. */
  askForFolder(startingAt: string): Promise<string | null> {
    return new Promise((resolve) => {
      this.#onFolderChosen = resolve;
      if (!this.toDesktop({ kind: 'choose-folder', startingAt })) resolve(null);
    });
  }

  toAll(message: ToPage): void {
    for (const { socket } of this.#pages) send(socket, message);
  }

  /** Has the page for the notification area show it, now and when it is opened. */
  showTray(menu: TrayMenu): void {
    this.#tray = menu;
    for (const page of this.#pages) this.#drawTray(page);
  }

  connect(socket: WebSocket, window: string): void {
    this.#lastId += 1;
    const page: Page = {
      name: window,
      socket,
      handle: {
        id: String(this.#lastId),
        kind: isWindowKind(window) ? window : 'other',
        // The page asks by itself before it is left (`beforeunload`).
        setUnsaved: () => undefined,
        keepOpen: () => undefined,
        close: () => send(socket, { kind: 'close' }),
      },
    };
    this.#pages.push(page);
    this.#drawTray(page);
    socket.on('message', (data) => {
      const message = parseFrame((data as Buffer).toString());
      if (message === null) socket.close(invalidPayload, 'This is no message of a page.');
      else void this.#receive(page, message);
    });
    // A frame that breaks the protocol; the connection is closed by then.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#pages = this.#pages.filter((other) => other !== page);
      for (const listener of this.#onClosed) listener(page.handle);
    });
  }

  #drawTray({ name, socket }: Page): void {
    if (name === 'tray' && this.#tray !== null) send(socket, { kind: 'tray', menu: this.#tray });
  }

  async #receive(page: Page, message: FromPage): Promise<void> {
    if (message.kind === 'folder-chosen') {
      this.#onFolderChosen?.(message.path);
      return;
    }
    const { id, name, input } = message;
    this.#pages = [...this.#pages.filter((other) => other !== page), page];
    try {
      if (this.#dispatcher === null) throw new RefusedRequest('The program is still starting.');
      send(page.socket, { kind: 'response', id, output: await this.#dispatcher.dispatch(name, input, page.handle) });
    } catch (error) {
      send(page.socket, { kind: 'refused', id, message: describeError(error) });
    }
  }
}

/** @param text - untrusted */
function parseFrame(text: string): FromPage | null {
  try {
    return fromPageSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function isWindowKind(window: string): window is WindowKind {
  return windowKinds.some((kind) => kind === window);
}

function send(socket: WebSocket, message: ToPage): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}
