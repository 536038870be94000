/** The one way in from the windows: a single channel, open to the main frames of our own windows only. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { requestChannel, type Reply } from '../../../src-shared/contract/electron-channels.ts';
import { RefusedRequest, type RequestDispatcher } from '../../ipc/request-dispatcher.ts';
import type { WindowHandle } from '../../platform/shell.ts';
import { appOrigin } from './allowed-urls.ts';

/** Finds our window by the id of its web contents. */
export type FindWindow = (webContentsId: number) => WindowHandle | null;

export function receiveWindowRequests(dispatcher: RequestDispatcher, findWindow: FindWindow): void {
  ipcMain.handle(requestChannel, async (event, name: unknown, input: unknown): Promise<Reply> => {
    const sender = identifySender(event, findWindow);
    if (!sender) return { kind: 'refused', message: 'A request was refused: it does not come from a window of ours.' };
    try {
      return { kind: 'answered', output: await dispatcher.dispatch(name, input, sender) };
    } catch (error) {
      if (error instanceof RefusedRequest) return { kind: 'refused', message: error.message };
      throw error;
    }
  });
}

/** A frame inside our page, or our page's window once it shows something else, is not our window. */
function identifySender({ sender, senderFrame }: IpcMainInvokeEvent, findWindow: FindWindow): WindowHandle | null {
  const isOwnPage = senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === appOrigin;
  return isOwnPage ? findWindow(sender.id) : null;
}
