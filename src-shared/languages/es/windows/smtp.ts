import type { WindowTexts } from '../../texts.ts';

export const smtpText: WindowTexts['smtp'] = {
  host: 'Servidor S&MTP:',
  hostExample: 'mail.contoso.com',
  fromExample: 'backup@contoso.com',
  connection: 'Conexión',
  noServer: 'Escriba el servidor SMTP y la dirección De.',
  encryption: { 'tls-from-the-start': 'TLS', starttls: 'STARTTLS', 'if-offered': 'cifrado si el servidor lo ofrece' },
  noLogin: 'sin autenticación',

  test: 'Pr&obar conexión',
  stop: 'Detener c&onexión',
  contacting: 'Conectando con el servidor...',
  waiting: (place) => `Esperando la respuesta de ${place}...`,
  connected: 'Conectado',
  encrypted: 'La conexión está cifrada.',
  notEncrypted: 'La conexión no está cifrada.',
  loggedIn: 'El servidor acepta el usuario y la contraseña.',
  largest: (megabytes) => `Admite mensajes de hasta ${megabytes} MB.`,
  certificateNotTrusted: 'No se confió en el certificado, así que no se envió nada.',
  trustAdvice: 'Compare la huella digital con la del certificado del servidor o pídasela a su administrador.',

  microsoftTitle: 'Microsoft 365 va a dejar de aceptar contraseñas',
  microsoftDetail:
    'Microsoft desactiva de forma predeterminada SMTP con contraseña (autenticación básica) a finales de diciembre de 2026.',
  useMicrosoft: 'Usar Microsoft 365 (autenticación moderna)',

  windowTitle: 'Configuración del servidor SMTP',
  port: '&Puerto:',
  portHint: '587 o 25: STARTTLS. 465: TLS desde el inicio.',
  usesTls: 'Conectar mediante &SSL',
  requiresLogin: 'El servidor SMTP requiere &autenticación',
  username: 'Nombre de &usuario:',
  password: '&Contraseña:',
  passwordStored: 'Guardada',
  passwordHint: 'Se guarda cifrada y solo se envía mediante una conexión cifrada.',
  certificate: 'Certificado de confianza',
  certificateFingerprint: 'Certificado de confianza (SHA-256)',
  forgetCertificate: '&Dejar de confiar',
};
