import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { BackupNotifierApi } from '../src-shared/contract/contract.ts';
import { eventChannel, requestChannel, type Reply } from '../src-shared/contract/electron-channels.ts';

type Hear = (published: unknown, payload: unknown) => void;

/** One listener of Electron's serves them all: a window subscribes to more events than Electron takes for usual. */
const listeners = new Set<Hear>();
ipcRenderer.on(eventChannel, (_event: IpcRendererEvent, published: unknown, payload: unknown) => {
  for (const hear of listeners) {
    try {
      hear(published, payload);
    } catch (error) {
      // The others hear of it all the same.
      reportError(error);
    }
  }
});

const api: BackupNotifierApi = {
  request: async (name, input) => {
    const reply = (await ipcRenderer.invoke(requestChannel, name, input)) as Reply;
    if (reply.kind === 'refused') throw new Error(reply.message);
    // Main answers with what the contract promises for this name.
    return reply.output as never;
  },
  subscribe: (name, listener) => {
    const hear: Hear = (published, payload) => {
      if (published === name) listener(payload as never);
    };
    listeners.add(hear);
    return () => void listeners.delete(hear);
  },
};

contextBridge.exposeInMainWorld('backupNotifier', api);
