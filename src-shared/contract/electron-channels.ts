/** How the contract travels between Electron's processes: known to the preload script and to `adapters/electron` only. */

/** Invoked by a window with a request's name and input; answered with a `Reply`. */
export const requestChannel = 'backup-notifier:request';

/** Sent to a window with an event's name and payload. */
export const eventChannel = 'backup-notifier:event';

/** A refusal is a value, so that its sentence reaches the window without Electron's words around it. */
export type Reply = { kind: 'answered'; output: unknown } | { kind: 'refused'; message: string };
