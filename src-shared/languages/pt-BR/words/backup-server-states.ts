import type { Words } from '../../texts.ts';

export const backupServerStatesText: Words['backupServerStates'] = {
  off: 'Não consultado',
  contacting: 'Entrando em contato com o servidor',
  connected: (version) => `Conectado (REST ${version})`,
  lastContact: (when) => `Último contato: ${when}`,
};
