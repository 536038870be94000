/** The one place that reaches for `window.backupNotifier`, which the preload script (or the browser host) provides. */
import type {
  BackupNotifierApi,
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../src-shared/contract/contract.ts';

declare global {
  interface Window {
    readonly backupNotifier?: BackupNotifierApi;
  }
}

/** Whether the page runs inside the program and not, say, from a saved file. */
export function hasApi(): boolean {
  return window.backupNotifier !== undefined;
}

/** @throws where {@link hasApi} is false. */
export function backupNotifierApi(): BackupNotifierApi {
  if (window.backupNotifier === undefined) throw new Error('This page runs outside the program.');
  return window.backupNotifier;
}

/** Sends a request to main. Rejects if main refuses it or cannot be reached; expected failures are part of the answer. */
export function request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  return backupNotifierApi().request(name, input);
}

/**
 * Whether the page is in Electron. There, `beforeunload` must not be used: it would keep the window open without a word,
 * while main asks through `window.close-requested`.
 */
export function isElectron(): boolean {
  return navigator.userAgent.includes('Electron/');
}
