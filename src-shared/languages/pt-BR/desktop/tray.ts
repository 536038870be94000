import type { Texts } from '../../texts.ts';

export const trayText: Texts['desktop']['tray'] = {
  mailboxIs: (mailbox, state) => `${mailbox}: ${state}`,
  isOff: 'Notificações por email desativadas',
  paused: 'Notificações em pausa',
  pausedUntil: (time) => `Notificações em pausa até ${time}`,
  waiting: (_count, written) => `${written} em espera`,

  sendTestMessage: 'Enviar mensagem de teste',
  cannotSendTestMessage: (why) => `Enviar mensagem de teste (${why})`,
  cures: {
    'authorize-first': 'Autorizar agora...',
    authorize: 'Entrar novamente...',
    'open-application-settings': 'Abrir configurações do aplicativo...',
    'open-history': 'Abrir Histórico...',
    'open-session-folder': 'Abrir pasta de sessões...',
  },
  cureOf: (cure, counted) => `${cure} (${counted})`,
  options: 'Opções gerais...',
  history: 'Histórico...',
  jobs: 'Tarefas...',
  pause: 'Pausar notificações',
  pauseForAnHour: 'Por 1 hora',
  pauseUntilTomorrow: 'Até amanhã',
  pauseUntilResumed: 'Até retomar',
  resume: 'Retomar notificações',
  startAtSignIn: 'Iniciar ao entrar no sistema',
  startAtSignInManaged: 'Iniciar ao entrar no sistema (gerenciado pela sua organização)',
  about: 'Sobre',
  quit: 'Encerrar',
};
