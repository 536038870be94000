/** The notification area's menu as data, so that Electron and the browser host draw the same one (product section 9.1). */
import { z } from 'zod';

export const trayCommandSchema = z.enum([
  'send-test-message',
  'open-options',
  'open-history',
  'pause-for-an-hour',
  'pause-until-tomorrow',
  'pause-until-resumed',
  'resume',
  'quit',
]);
export type TrayCommand = z.infer<typeof trayCommandSchema>;

export const trayMenuSchema = z.object({
  /** State in words: tooltip of the icon and first, inactive line of the menu. */
  status: z.string(),
  icon: z.enum(['normal', 'attention']),
  items: z.array(z.object({ command: trayCommandSchema, label: z.string(), isEnabled: z.boolean() })),
});
export type TrayMenu = z.infer<typeof trayMenuSchema>;
