import type { WindowTexts } from '../../texts.ts';

export const applicationSettingsText: WindowTexts['applicationSettings'] = {
  windowTitle: 'Configuración de la aplicación de Microsoft 365',
  cloud: '&Nube:',
  isCustom: '&Usar un registro de aplicación personalizado',
  clientId: '&Id. de cliente de la aplicación:',
  tenantId: 'Id. de in&quilino:',
  signInAs: 'Iniciar &sesión como:',
  signInChoices: { person: 'Una persona', application: 'La propia aplicación' },
  mailbox: '&Buzón de envío:',
  certificate: 'Certificado con clave &privada:',
  noCertificate: 'Archivo PFX, o PEM con ambos',
  validUntil: (day) => `Válido hasta el ${day}.`,
  chooseFile: '&Elegir archivo...',
  password: 'C&ontraseña del archivo:',
  openFile: '&Abrir',
  staysInFile: '&Dejar la clave en su archivo',
  staysInFileHint: 'El programa lee el archivo siempre que necesita la clave y no guarda ninguna copia de ella.',
  guide: '&Cómo registrar una aplicación',
};
