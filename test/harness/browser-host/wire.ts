/** What the host and its pages say to each other over the WebSocket. The page's script imports types only. */
import { z } from 'zod';
import type { TrayMenu } from '../../../src-shared/model/tray-menu.ts';

export const fromPageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), id: z.number(), name: z.string(), input: z.unknown().optional() }),
  /** @property path - `null`: the person thought better of it. */
  z.object({ kind: z.literal('folder-chosen'), path: z.string().nullable() }),
]);
export type FromPage = z.infer<typeof fromPageSchema>;

export type ToPage =
  | { kind: 'response'; id: number; output?: unknown }
  | { kind: 'refused'; id: number; message: string }
  /** What the notification area shows, for the page that stands in for it. */
  | { kind: 'tray'; menu: TrayMenu }
  | { kind: 'event'; name: string; payload?: unknown }
  /** The system browser is to open an address: here, a new tab. */
  | { kind: 'open-url'; url: string }
  | { kind: 'open-window'; window: string }
  /** The system's dialog for folders: here, the browser's prompt. */
  | { kind: 'choose-folder'; startingAt: string }
  | { kind: 'notify'; title: string; body: string }
  | { kind: 'focus' }
  | { kind: 'close' };
