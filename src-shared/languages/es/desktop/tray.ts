import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const trayText: Texts['desktop']['tray'] = {
  mailboxIs: (mailbox, state) => `${mailbox}: ${state}`,
  isOff: 'Las notificaciones por correo están desactivadas',
  paused: 'Notificaciones en pausa',
  pausedUntil: (time) => `Notificaciones en pausa hasta ${time}`,
  waiting: (count, written) => pluralize(count, { one: '# en espera', other: '# en espera' }, written),

  sendTestMessage: 'Enviar mensaje de prueba',
  cannotSendTestMessage: (why) => `Enviar mensaje de prueba (${why})`,
  cures: {
    'authorize-first': 'Autorizar ahora...',
    authorize: 'Volver a iniciar sesión...',
    'open-application-settings': 'Configuración de la aplicación...',
    'open-history': 'Abrir Historial...',
    'open-session-folder': 'Abrir carpeta de sesiones...',
  },
  cureOf: (cure, counted) => `${cure} (${counted})`,
  options: 'Opciones generales...',
  history: 'Historial...',
  jobs: 'Trabajos...',
  pause: 'Pausar notificaciones',
  pauseForAnHour: 'Durante 1 hora',
  pauseUntilTomorrow: 'Hasta mañana',
  pauseUntilResumed: 'Hasta reanudarlas',
  resume: 'Reanudar notificaciones',
  startAtSignIn: 'Abrir al iniciar sesión',
  startAtSignInManaged: 'Abrir al iniciar sesión (administrado por su organización)',
  about: 'Acerca de',
  quit: 'Salir',
};
