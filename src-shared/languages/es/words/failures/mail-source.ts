import type { Words } from '../../../texts.ts';

const notTakenIn = 'No se acepta correo de otros programas';

export const mailSourceText: Words['failures']['mailSource'] = {
  'in-use': {
    title: notTakenIn,
    detail: ({ port, reason }) => `Otro programa de este equipo usa el puerto ${port} (${reason}).`,
    advice: 'Elija otro puerto en Opciones, Orígenes, y escríbalo también en los demás programas.',
  },
  'not-allowed': {
    title: notTakenIn,
    detail: ({ port, reason }) => `El sistema no permite que este programa use el puerto ${port} (${reason}).`,
    advice: 'Elija un puerto superior a 1023 en Opciones, Orígenes, y escríbalo también en los demás programas.',
  },
  other: {
    title: notTakenIn,
    detail: ({ port, reason }) =>
      `No se puede usar el puerto ${port}: ${reason}. El programa lo reintenta cada minuto.`,
    advice: 'Compruebe la configuración de red de este equipo o elija otro puerto.',
  },
  'mail-access-unreadable': {
    title: 'No se acepta correo de otros equipos',
    detail: 'No se pueden descifrar el certificado y la contraseña para ellos. El correo de este equipo sí se acepta.',
    advice:
      'Inicie sesión en el equipo como el usuario que lo activó o desbloquee el depósito de claves. Si los datos proceden de otro equipo, cree una contraseña nueva en Opciones, Orígenes.',
  },
};
