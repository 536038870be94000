import type { Words } from '../../texts.ts';

export const backupServerStatesText: Words['backupServerStates'] = {
  off: 'ポーリングなし',
  contacting: 'サーバーに接続しています',
  connected: (version) => `接続済み (REST ${version})`,
  lastContact: (when) => `最終接続: ${when}`,
};
