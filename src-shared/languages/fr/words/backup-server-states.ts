import type { Words } from '../../texts.ts';

export const backupServerStatesText: Words['backupServerStates'] = {
  off: 'Non interrogé',
  contacting: 'Contact du serveur',
  connected: (version) => `Connecté (REST ${version})`,
  lastContact: (when) => `Dernier contact : ${when}`,
};
