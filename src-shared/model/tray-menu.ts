/** The notification area's menu as data, so that Electron and the browser host draw the same one (product section 9.1). */
import { z } from 'zod';

export const trayCommandSchema = z.enum([
  'authorize',
  'open-application-settings',
  'open-session-folder',
  'send-test-message',
  'open-options',
  'open-history',
  'pause-for-an-hour',
  'pause-until-tomorrow',
  'pause-until-resumed',
  'resume',
  'start-at-sign-in',
  'do-not-start-at-sign-in',
  'open-about',
  'quit',
]);
export type TrayCommand = z.infer<typeof trayCommandSchema>;

const trayActionSchema = z.object({
  kind: z.literal('action'),
  command: trayCommandSchema,
  label: z.string(),
  isEnabled: z.boolean(),
});
export type TrayAction = z.infer<typeof trayActionSchema>;

const trayItemSchema = z.discriminatedUnion('kind', [
  trayActionSchema,
  /** Something that is on or off. @property command - what changes it from that */
  z.object({ kind: z.literal('check'), command: trayCommandSchema, label: z.string(), isChecked: z.boolean() }),
  z.object({ kind: z.literal('submenu'), label: z.string(), items: z.array(trayActionSchema) }),
  z.object({ kind: z.literal('separator') }),
]);
export type TrayItem = z.infer<typeof trayItemSchema>;

export const trayMenuSchema = z.object({
  /** State in words: tooltip of the icon and first, inactive line of the menu. */
  status: z.string(),
  icon: z.enum(['normal', 'attention', 'paused']),
  /** How grave it is, as windows show it too. */
  severity: z.enum(['ok', 'info', 'warning', 'error']),
  items: z.array(trayItemSchema),
});
export type TrayMenu = z.infer<typeof trayMenuSchema>;
