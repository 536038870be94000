import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { ofName } from '../preposition.ts';

const list = new Intl.ListFormat('es', { type: 'unit' });

const tabMarks = { error: 'contiene un error', unsaved: 'tiene cambios sin guardar' };

export const optionsText: WindowTexts['options'] = {
  windowTitle: 'Opciones',
  tabs: {
    notifications: '&Notificaciones',
    rules: 'Reglas',
    digest: 'Resumen',
    channels: 'Canales',
    'job-sources': 'Orí&genes',
    general: 'Gene&ral',
  },
  tabsLabel: 'Pestaña',
  tabMarks,
  tabMarked: (tab, mark) => `${tab} ${tabMarks[mark]}.`,

  isEnabled: 'Ha&bilitar notificaciones por correo',
  mailServer: 'Servidor de &correo:',
  mailServers: {
    smtp: 'Servidor SMTP (autenticación básica)',
    gmail: 'Google Gmail (autenticación moderna)',
    'microsoft-365': 'Microsoft 365 (autenticación moderna)',
  },
  advanced: 'Avan&zado...',

  authorizeNow: 'Aut&orizar ahora',
  signInWithGoogle: 'Iniciar sesión con G&oogle',
  reauthorize: 'V&olver a autorizar...',
  signInAgain: 'Vo&lver a iniciar sesión',
  signOut: 'Cerrar &la sesión',
  signingOut: 'Cerrando la sesión...',
  signingOutWaits:
    'Esperando al disco o a que termine otro guardado. Después se quitará la cuenta; esto no se puede cancelar.',
  stopSignIn: '&Detener el inicio de sesión',
  openApplicationSettings: 'Configuración &de la aplicación',
  authorization: 'Autorización',
  authorizedAs: (displayName, username) => `Autorizado como ${displayName} (${username})`,
  authorizedAsUsername: (username) => `Autorizado como ${username}`,
  accountStillInUse: (username) => `${username} sigue en uso.`,
  applicationChanged: 'La configuración de la aplicación ha cambiado. Vuelva a autorizar.',
  sharedPermissionMissing: 'Para enviar como otro buzón hace falta un permiso más. Vuelva a autorizar.',
  finishSignInFirst: 'Antes de guardar, termine el inicio de sesión en el explorador o deténgalo.',

  from: 'D&e:',
  fromPlaceholder: 'Dirección de la cuenta autorizada',
  fromApplicationSettings: 'Buzón de la configuración de la aplicación',
  certificateValidUntil: (day) => `El certificado es válido hasta el ${day}`,
  certificateNotInUse: 'Haga clic en Aceptar o Aplicar para usarlo. Mensaje de prueba lo prueba ahora.',
  fromAfterSignIn: 'Se muestra tras iniciar sesión',
  changeFrom: 'Ca&mbiar...',
  sendAsTitle: 'Enviar como otro buzón',
  sendAsAddress: 'Dirección del buzón:',
  sendAsNote: 'La cuenta necesita el permiso Enviar como o Enviar en nombre de para este buzón.',
  sendAsSignIn: 'Al volver a iniciar sesión se solicita el permiso para enviar como otros buzones.',
  sendAsInvalid: 'Escriba la dirección de correo electrónico del buzón como el que se envía.',
  sendAsUse: 'Usar este buzón',
  sendAsUseAndSignIn: 'Usar e iniciar sesión...',
  sendAsOwn: 'Usar el buzón propio',

  recipients: '&Para:',
  subject: 'As&unto:',
  insert: '&Insertar',
  preview: (subject) => `Vista previa: ${subject}`,
  previewWithoutCounts: (subject) => `Si un trabajo no comunica sus cifras: ${subject}`,

  shouldAttachReport: 'Ad&juntar un informe detallado',
  testMessage: 'Men&saje de prueba',
  testRunning: 'Enviando el mensaje de prueba...',
  testWaiting: (service) => `Esperando la respuesta ${ofName(service)}...`,
  cancelTest: 'Detener la prueba',
  testSent: (recipientCount, sender) =>
    pluralize(recipientCount, {
      one: `Enviado a # destinatario desde ${sender}. Revise la bandeja de entrada.`,
      other: `Enviado a # destinatarios desde ${sender}. Revise la bandeja de entrada.`,
    }),
  copyTestDetails: 'Copiar detalles',
  testDetailsNotCopied: (details) => `El sistema no permitió copiar. ${details}`,
  savingWaits: 'Esperando a la carpeta, al disco o al depósito de claves. Haga clic en Cancelar para detenerlo.',
  testResult: 'Resultado de la prueba',

  notifyOn: 'Notificar',
  notifyOnSuccess: 'Notificar en caso de é&xito',
  notifyOnWarning: 'Notificar en caso de ad&vertencia',
  notifyOnFailure: 'Noti&ficar en caso de error',
  notifyOnMissed: 'No&tificar si un trabajo no se ejecuta',
  notifyOnRecovery: 'Notificar cuando un trabajo con error vuelva a ser correcto',
  suppressUntilLastRetry: 'Suprimir notificaciones &hasta el último reintento',
  suppressHint: 'Notifica cada trabajo una sola vez, tras su último reintento.',
  nothingNotified: 'No hay ningún resultado seleccionado, así que no se enviará ninguna notificación.',

  sessionFolder: 'Carpeta de &sesiones:',
  open: 'A&brir',
  changeFolder: 'Ca&mbiar...',
  usualFolder: '&Usar predeterminada',
  sessionFolderHint:
    'Coloque en esta carpeta un archivo JSON por cada trabajo finalizado. Los trabajos se notifican según la pestaña Notificaciones.',
  folderNotOpened: (reason) =>
    `No se pudo abrir la carpeta: ${reason}. Compruebe que existe y que tiene permiso para leerla.`,
  folderOpens:
    'Esperando a que el sistema abra la carpeta. Si es un recurso compartido de red sin conexión, puede tardar.',
  folderNotSaved: 'La carpeta se supervisa cuando haga clic en Aceptar o Aplicar.',
  notifyCommand: '&Comando para scripts:',
  notifyCommandHint:
    'Funciona incluso cuando el programa no se está ejecutando. Use --help para ver todas las opciones.',
  copy: 'C&opiar',
  copied: 'Copiado.',
  copyByHand: 'El comando está seleccionado. Cópielo con el teclado.',

  startsAtSignIn: 'Abrir al &iniciar sesión',
  theme: '&Tema:',
  themes: { system: 'Según el sistema', light: 'Claro', dark: 'Oscuro' },
  language: 'I&dioma:',
  messageLanguage: 'Idioma de los &mensajes:',
  systemLanguage: 'Según el sistema',
  retentionDays: 'Conservar &historial (días):',
  metricsFolder: 'Carpeta de métricas (&Prometheus):',
  metricsOff: 'No se escriben métricas',
  browseForMetrics: 'E&xaminar...',
  turnMetricsOff: 'Desacti&var',
  metricsHint: 'La carpeta de un recopilador textfile. El programa escribe en ella el archivo backup_notifier.prom.',
  logAndDiagnostics: 'Registro y diagnóstico',
  openLogFolder: 'A&brir carpeta de registro',
  saveDiagnostics: 'G&uardar diagnóstico...',
  diagnosticsHint:
    'El diagnóstico ayuda al soporte técnico a encontrar un problema. No contiene direcciones, nombres, contraseñas ni mensajes.',
  unattended: 'Cuando nadie ha iniciado sesión',
  unattendedCommand: 'Para enviar en todo momento, un administrador ejecuta:',
  unattendedEnd: 'Para dejar de hacerlo, un administrador ejecuta: backup-notifier service uninstall',
  settingsFile: 'Archivo de configuración',
  exportSettings: '&Exportar configuración...',
  importSettings: 'Imp&ortar configuración...',
  settingsFileHint:
    'Contiene la configuración guardada, salvo la de este equipo: inicio de sesión, contraseñas, direcciones de canales, carpeta de sesiones, carpeta de métricas, correo de otros programas y servidores de copia de seguridad.',
  savedAs: (path) => `Guardado como ${path}`,
  imported: 'Esta ventana muestra ahora la configuración del archivo. Haga clic en Aceptar o Aplicar para guardarla.',
  importTitle: '¿Desea importar esta configuración?',
  importConfirm: '&Importar',
  importDetail: (path) => `${path} cambia lo siguiente. No se guarda nada hasta que haga clic en Aceptar o Aplicar.`,
  importNothing: (path) => `${path} contiene la misma configuración que esta ventana.`,
  importNames: (names) => list.format(names),
  importChangedChannel: (name) => `${name} (modificado)`,
  importAddressesMissing: (names) =>
    `En este equipo, escriba en la pestaña Canales las direcciones de: ${list.format(names)}.`,
  importChanges: 'Cambios',
  importChange: (from, to) => `${from} → ${to}`,
  on: 'activado',
  off: 'desactivado',
  nothing: '(vacío)',
  applicationLabel: 'Registro de aplicación',
  preinstalledApplication: 'preinstalado',
  customGoogleApplication: 'uno propio',
  customApplication: (clientId, tenantId) => `${clientId}, inquilino ${tenantId}`,

  waitingForApplicationSettings: 'Para continuar, cierre la ventana Configuración de la aplicación.',

  saveChangesTitle: '¿Desea guardar los cambios?',
  saveChangesDetail: 'Si no los guarda, los cambios se perderán.',
  save: '&Guardar',
  dontSave: '&No guardar',

  signOutTitle: '¿Desea cerrar la sesión?',
  signOutDetail: (username) =>
    `${username} y su inicio de sesión guardado se eliminan inmediatamente de este equipo. Las notificaciones esperan hasta que se vuelva a autorizar una cuenta.`,
};
