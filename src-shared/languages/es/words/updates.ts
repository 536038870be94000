import type { Words } from '../../texts.ts';

export const updatesText: Words['updates'] = {
  available: (version) => `La versión ${version} está disponible`,
  byHand: {
    'system-proves-no-publisher':
      'Este sistema no puede comprobar quién la publicó, así que el programa no la instala automáticamente.',
    'package-names-no-publisher':
      'Este paquete no indica el editor de las actualizaciones, así que el programa no la instala automáticamente.',
  },
  offeredBy: (host) => `La ofrece ${host}. Instálela de la misma forma que esta versión.`,
  ready: (version) => `La versión ${version} está lista para instalarse`,
  installedOnQuit:
    'Se instala al salir del programa, o ahora. Antes se terminan de enviar las notificaciones en curso.',
  asksForAdministrator: 'Windows solicita un administrador. Antes se terminan de enviar las notificaciones en curso.',
  refused: (version) => `No se instaló la versión ${version}`,
  notSigned: (host) => `Lo que ofrece ${host} no está firmado por el editor de este programa. Se ha eliminado.`,
  tellWhoGaveIt: 'Avise a quien le proporcionó el programa y no lo instale manualmente.',
};
