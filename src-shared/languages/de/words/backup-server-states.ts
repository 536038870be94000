import type { Words } from '../../texts.ts';

export const backupServerStatesText: Words['backupServerStates'] = {
  off: 'Wird nicht abgefragt',
  contacting: 'Verbindung mit dem Server wird hergestellt',
  connected: (version) => `Verbunden (REST ${version})`,
  lastContact: (when) => `Letzter Kontakt ${when}`,
};
