import type { Texts } from '../../texts.ts';

export const signInPagesText: Texts['desktop']['signInPages'] = {
  success: {
    title: 'Ha iniciado sesión',
    text: 'Puede cerrar esta página. Vuelva a Backup Notifier y presione Aceptar o Aplicar para usar esta cuenta.',
  },
  failure: {
    title: 'No se completó el inicio de sesión',
    text: 'Puede cerrar esta página. Backup Notifier muestra lo mismo.',
    why: (title, detail) => `${title}. ${detail}`,
  },
};
