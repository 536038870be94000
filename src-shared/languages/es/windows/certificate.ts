import type { WindowTexts } from '../../texts.ts';

export const certificateText: WindowTexts['certificate'] = {
  trustTitle: '¿Desea confiar en este servidor?',
  trustDetail: (host, port) =>
    `${host}, puerto ${port}, presentó un certificado que aún no es de confianza. No se le ha enviado nada.`,
  trust: '&Confiar',
  changedTitle: 'El certificado ha cambiado',
  changedDetail: (host, port) =>
    `${host}, puerto ${port}, presentó un certificado distinto del que usted aceptó. No se le ha enviado nada.`,
  changedAdvice:
    'Confíe en él solo si el certificado se renovó en el servidor y este muestra la misma huella digital nueva. De lo contrario, podría estar respondiendo otra máquina para obtener la contraseña.',
  trustChanged: '&Confiar en el nuevo certificado',
  doNotTrust: '&No confiar',
  fingerprint: 'Huella digital SHA-256',
  fingerprintBefore: 'De confianza hasta ahora (SHA-256)',
  fingerprintNow: 'Presentada ahora (SHA-256)',
};
