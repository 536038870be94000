import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { BackupNotifierApi } from '../src-shared/contract/contract.ts';
import { eventChannel, requestChannel, type Reply } from '../src-shared/contract/electron-channels.ts';

const api: BackupNotifierApi = {
  request: async (name, input) => {
    const reply = (await ipcRenderer.invoke(requestChannel, name, input)) as Reply;
    if (reply.kind === 'refused') throw new Error(reply.message);
    // Main answers with what the contract promises for this name.
    return reply.output as never;
  },
  subscribe: (name, listener) => {
    const hear = (_event: IpcRendererEvent, published: unknown, payload: unknown): void => {
      if (published === name) listener(payload as never);
    };
    ipcRenderer.on(eventChannel, hear);
    return () => void ipcRenderer.off(eventChannel, hear);
  },
};

contextBridge.exposeInMainWorld('backupNotifier', api);
