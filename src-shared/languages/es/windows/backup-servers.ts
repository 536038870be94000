import { backupServerProducts } from '../../../model/backup-server-products.ts';
import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('es', { type: 'conjunction' });

const productNames = new Intl.ListFormat('es', { type: 'disjunction' }).format(
  Object.values(backupServerProducts).map(({ name }) => name),
);

export const backupServersText: WindowTexts['backupServers'] = {
  list: 'Servi&dores de copia de seguridad:',
  empty: `Agregue un servidor de ${productNames} para notificar los trabajos que finalizan en él.`,
  loading: 'Leyendo la lista de servidores...',
  loadingWaits: 'Esperando la respuesta del programa. Mientras tanto, puede usar el resto de esta ventana.',
  loadFailed: 'No se pudieron leer los servidores de copia de seguridad.',
  add: 'Agr&egar...',
  edit: 'Ed&itar...',
  remove: 'E&liminar...',
  savedWithWindow: 'Los cambios se guardan al hacer clic en Aceptar o Aplicar.',
  added: 'Agregado, aún sin guardar',
  changed: 'Modificado, aún sin guardar',
  pending: 'Este cambio surte efecto al hacer clic en Aceptar o Aplicar.',
  notSaved: (reason) => `No se guardó: ${reason}`,
  notRemoved: (reason) => `No se eliminó: ${reason}`,
  failed: (hosts) =>
    `No se pudieron guardar los cambios de ${list.format(hosts)}. Corríjalos o haga clic en Aceptar o Aplicar para volver a intentarlo.`,
  invalid: 'Falta algo o hay algún dato incorrecto',
  saveCancelled: 'Se canceló el guardado',
  details: (host) => `Detalles de ${host}`,
  isProduct: ({ name }) => `${name}.`,
  asked: (minutes, username) =>
    pluralize(minutes, {
      one: `Se consulta cada minuto como ${username}.`,
      other: `Se consulta cada # minutos como ${username}.`,
    }),
  switchedOff: 'Este servidor no se consulta. Edítelo para activar la consulta.',
  cannotBeAsked: 'Este servidor no se consulta mientras no se puedan guardar trabajos finalizados en este equipo.',
  announced: (host, title) => `${host}: ${title}`,

  nextSteps: {
    address: 'Com&probar la dirección...',
    port: 'Com&probar el puerto...',
    username: '&Probar con otra cuenta...',
    password: 'Es&pecificar la contraseña...',
    version: 'Elegir la versión de A&PI...',
    certificate: 'Com&parar los certificados...',
  },

  removeTitle: '¿Desea eliminar este servidor?',
  removeDetail: (host) =>
    `Al hacer clic en Aceptar o Aplicar, ${host} deja de consultarse y su contraseña guardada se elimina de este equipo. Lo que ha comunicado permanece en el historial.`,
  removeNewDetail: (host) => `${host} aún no se ha guardado.`,
  removeConfirm: '&Eliminar',

  addTitle: 'Agregar servidor de copia de seguridad',
  editTitle: 'Editar servidor de copia de seguridad',
  product: 'P&roducto:',
  address: '&Dirección del servidor:',
  port: '&Puerto:',
  username: '&Usuario:',
  password: '&Contraseña:',
  passwordStored: 'Guardada',
  accountHint:
    'Use una cuenta de servicio sin autenticación multifactor. Su contraseña se guarda cifrada y no vuelve a mostrarse.',
  version: '&Versión de API de REST:',
  automaticVersion: 'Automática',
  pollInterval: 'Comprobar cada (&minutos):',
  alsoReported: 'Además de los trabajos de copia de seguridad y de copia, notificar',
  isEnabled: 'Buscar &trabajos finalizados en este servidor',

  test: 'Probar cone&xión',
  stop: 'D&etener',
  testResult: 'Prueba de conexión',
  testHint: 'Probar conexión se comunica con el servidor y no guarda nada.',
  contacting: 'Conectando con el servidor...',
  waiting: (host, port) =>
    `Esperando la respuesta de ${host}, puerto ${port}. El tiempo de espera de cada solicitud es de un minuto.`,
  connected: 'Conectado',
  found: ({ name }, build, version, jobs) =>
    `${build === '' ? name : `${name} ${build}`} (REST ${version}) con ${jobs}.`,
  jobs: (count, written, organizations) =>
    organizations === ''
      ? pluralize(count, { one: '# trabajo', other: '# trabajos' }, written)
      : pluralize(count, { one: `# trabajo de ${organizations}`, other: `# trabajos de ${organizations}` }, written),
  moreOrganizations: (count, written) => pluralize(count, { one: '# más', other: '# más' }, written),
  acceptAnyway: 'Aceptar de t&odos modos',

  trustAdvice: ({ name, certificatePlace }) =>
    `Compare la huella digital con la del certificado del servidor: ${name} > ${certificatePlace}.`,

  importTitle: '¿Desea usar esta configuración?',
  importConfirm: '&Usarla',
  importRefuse: '&Conservar la actual',
  importDetail: (host) =>
    `${host} tiene su propia configuración de notificaciones. Cambiaría lo siguiente. No se guarda nada hasta que haga clic en Aceptar o Aplicar.`,
  imported: (host) =>
    `La configuración de ${host} está en la pestaña Notificaciones. Haga clic en Aceptar o Aplicar para guardarla.`,
};
