import type { WindowTexts } from '../../texts.ts';

export const mailSourceText: WindowTexts['mailSource'] = {
  isOn: 'Reen&viar correo de otros programas',
  port: 'Puerto de escuc&ha:',
  otherComputers: 'Otros e&quipos que pueden enviar (con autenticación):',
  otherComputersPlaceholder: 'Ninguno. Por ejemplo, 192.168.1.20, 10.0.0.0/24',
  hint: (port) =>
    `Los programas de este equipo envían al servidor 127.0.0.1, puerto ${port}, sin cifrado. Su correo sale de la cuenta de la pestaña Notificaciones.`,
  showAccess: 'Credenciales &y certificado para otros equipos',
  server: 'Servidor',
  encryption: 'Cifrado',
  startTls: 'STARTTLS',
  username: 'Usuario',
  password: 'Contraseña',
  fingerprint: 'Huella digital SHA-256 del certificado',
  accessUnreadable: 'No se pueden descifrar las credenciales de otros equipos.',
  renewActions: 'Credenciales y certificado',
  renew: { password: 'Nueva con&traseña...', certificate: 'Nuevo certi&ficado...' },
  renewTitle: { password: '¿Desea crear una contraseña nueva?', certificate: '¿Desea crear un certificado nuevo?' },
  renewDetail: {
    password:
      'Todos los demás equipos que envían correo necesitan la contraseña nueva. Hasta que se escriba en ellos, su correo se rechaza.',
    certificate:
      'Todos los demás equipos que envían correo verán el certificado nuevo. Donde se confiaba en el anterior, confíe en este o su correo no llegará.',
  },
  renewUnreadable: 'Lo que no se puede descifrar se crea de nuevo por completo: contraseña y certificado.',
  renewConfirm: { password: '&Crear contraseña', certificate: '&Crear certificado' },
};
