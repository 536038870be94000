import type { Texts } from '../../texts.ts';

export const windowTitlesText: Texts['desktop']['windowTitles'] = {
  options: 'Opções',
  'application-settings': 'Configurações do aplicativo Microsoft 365',
  'registration-guide': 'Como registrar um aplicativo',
  about: 'Sobre o Backup Notifier for Microsoft 365',
  history: 'Histórico',
  jobs: 'Tarefas',
};
