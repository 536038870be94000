import type { WindowTexts } from '../../texts.ts';

export const googleSettingsText: WindowTexts['googleSettings'] = {
  windowTitle: 'Configuración de la aplicación de Google Gmail',
  isCustom: '&Usar un registro de aplicación personalizado',
  clientId: '&Id. de cliente de la aplicación:',
  clientSecret: '&Secreto de cliente:',
  storedSecret: 'Déjelo vacío para usar el guardado',
  noPreinstalled:
    'Esta compilación no incluye ninguna aplicación de Google. Cree un cliente de OAuth del tipo «App de escritorio» en la consola de Google Cloud.',
  testing:
    'Mientras su pantalla de consentimiento esté en modo de prueba, Google cierra cada sesión a los 7 días. Publíquela o hágala interna.',
};
