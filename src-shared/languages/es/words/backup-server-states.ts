import type { Words } from '../../texts.ts';

export const backupServerStatesText: Words['backupServerStates'] = {
  off: 'No se consulta',
  contacting: 'Conectando con el servidor',
  connected: (version) => `Conectado (REST ${version})`,
  lastContact: (when) => `Último contacto: ${when}`,
};
