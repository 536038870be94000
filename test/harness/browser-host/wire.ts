/** What the host and its pages say to each other over the WebSocket. Types only: the page's script imports them too. */

export type FromPage =
  | { kind: 'request'; id: number; name: string; input?: unknown }
  /** @property path - `null`: the person thought better of it. */
  | { kind: 'folder-chosen'; path: string | null };

export type ToPage =
  | { kind: 'response'; id: number; output?: unknown }
  | { kind: 'refused'; id: number; message: string }
  | { kind: 'event'; name: string; payload?: unknown }
  /** The system browser is to open an address: here, a new tab. */
  | { kind: 'open-url'; url: string }
  | { kind: 'open-window'; window: string }
  /** The system's dialog for folders: here, the browser's prompt. */
  | { kind: 'choose-folder'; startingAt: string }
  | { kind: 'notify'; title: string; body: string }
  | { kind: 'focus' }
  | { kind: 'close' };
