import type { SenderId } from '../../../model/sender.ts';
import type { WindowTexts } from '../../texts.ts';

const modernAuthentication = (service: string, button: string) => ({
  step: 'Autorizar',
  hint: `Haga clic en ${button} e inicie sesión en ${service} en el explorador.`,
});

const setUp: Readonly<Record<SenderId, { step: string; hint: string }>> = {
  smtp: {
    step: 'Configurar el servidor',
    hint: 'Escriba el servidor SMTP y la dirección De. El puerto y el inicio de sesión están en Avanzado.',
  },
  gmail: modernAuthentication('su cuenta de Google', 'Iniciar sesión con Google'),
  'microsoft-365': modernAuthentication('Microsoft 365', 'Autorizar ahora'),
};

export const firstRunText: WindowTexts['firstRun'] = {
  title: 'Primeros pasos',
  steps: (sender) => ({
    authorize: setUp[sender].step,
    recipients: 'Elegir destinatarios',
    test: 'Enviar una prueba',
  }),
  done: 'listo',
  hints: (sender) => ({
    authorize: setUp[sender].hint,
    recipients: 'Deje seleccionada la opción Habilitar notificaciones por correo y escriba los destinatarios en Para.',
    test: 'Haga clic en Mensaje de prueba y revise la bandeja de entrada.',
  }),
  complete: 'Todo listo. Haga clic en Aceptar para guardar.',
};
