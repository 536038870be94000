import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('fr', { type: 'unit' });

const tabMarks = { error: 'contient une erreur', unsaved: 'contient des modifications non enregistrées' };

export const optionsText: WindowTexts['options'] = {
  windowTitle: 'Options',
  tabs: {
    notifications: '&Notifications',
    rules: 'Règles',
    digest: 'Synthèse',
    channels: 'Canaux',
    'job-sources': 'Sour&ces',
    general: 'Géné&ral',
  },
  tabsLabel: 'Onglet',
  tabMarks,
  tabMarked: (tab, mark) => `${tab} ${tabMarks[mark]}.`,

  isEnabled: 'Activer les notifications par &e-mail',
  mailServer: 'Serveur de &messagerie :',
  mailServers: {
    smtp: 'Serveur SMTP (authentification de base)',
    gmail: 'Google Gmail (authentification moderne)',
    'microsoft-365': 'Microsoft 365 (authentification moderne)',
  },
  advanced: 'A&vancé...',

  authorizeNow: 'Aut&oriser maintenant',
  signInWithGoogle: 'Se c&onnecter avec Google',
  reauthorize: 'Aut&oriser à nouveau...',
  signInAgain: 'Se reconnecter (&k)',
  signOut: '&Se déconnecter',
  signingOut: 'Déconnexion...',
  signingOutWaits:
    'En attente du disque ou d’un autre enregistrement. Le compte sera ensuite supprimé ; cela ne peut pas être annulé.',
  stopSignIn: 'Arrêter la c&onnexion',
  openApplicationSettings: 'Paramètres de l’application (&z)',
  authorization: 'Autorisation',
  authorizedAs: (displayName, username) => `Autorisé en tant que ${displayName} (${username})`,
  authorizedAsUsername: (username) => `Autorisé en tant que ${username}`,
  accountStillInUse: (username) => `${username} est toujours utilisé.`,
  applicationChanged: 'Les paramètres de l’application ont changé. Autorisez à nouveau.',
  sharedPermissionMissing:
    'L’envoi depuis une autre boîte aux lettres nécessite une autorisation de plus. Autorisez à nouveau.',
  finishSignInFirst: 'Avant d’enregistrer, terminez la connexion dans votre navigateur ou arrêtez-la.',

  from: '&De :',
  fromPlaceholder: 'Adresse du compte autorisé',
  fromApplicationSettings: 'Boîte aux lettres des paramètres de l’application',
  certificateValidUntil: (day) => `Le certificat est valide jusqu’au ${day}`,
  certificateNotInUse: 'Cliquez sur OK ou Appliquer pour l’utiliser. Message de test l’essaie dès maintenant.',
  fromAfterSignIn: 'Affichée après la connexion',
  changeFrom: 'Modi&fier...',
  sendAsTitle: 'Envoyer depuis une autre boîte aux lettres',
  sendAsAddress: 'Adresse de la boîte aux lettres :',
  sendAsNote: 'Le compte doit avoir l’autorisation Envoyer en tant que ou Envoyer de la part de sur cette boîte.',
  sendAsSignIn: 'La reconnexion demande l’autorisation d’envoyer depuis d’autres boîtes aux lettres.',
  sendAsInvalid: 'Entrez l’adresse e-mail de la boîte aux lettres d’envoi.',
  sendAsUse: 'Utiliser cette boîte',
  sendAsUseAndSignIn: 'Utiliser et se connecter...',
  sendAsOwn: 'Utiliser ma boîte',

  recipients: 'Des&tinataires :',
  subject: 'O&bjet :',
  insert: '&Insérer',
  preview: (subject) => `Aperçu : ${subject}`,
  previewWithoutCounts: (subject) => `Si une tâche n’indique pas ses nombres : ${subject}`,

  shouldAttachReport: '&Joindre le rapport détaillé',
  testMessage: 'Messa&ge de test',
  testRunning: 'Envoi du message de test...',
  testWaiting: (service) => `En attente de la réponse de ${service}...`,
  cancelTest: 'Arrêter le test',
  testSent: (recipientCount, sender) =>
    pluralize(recipientCount, {
      one: `Envoyé à # destinataire depuis ${sender}. Vérifiez la boîte de réception.`,
      other: `Envoyé à # destinataires depuis ${sender}. Vérifiez la boîte de réception.`,
    }),
  copyTestDetails: 'Copier les détails',
  testDetailsNotCopied: (details) => `Le système a refusé la copie. ${details}`,
  savingWaits: 'En attente du dossier, du disque ou du trousseau de clés. Cliquez sur Annuler pour arrêter.',
  testResult: 'Résultat du test',

  notifyOn: 'Notifier',
  notifyOnSuccess: 'Notifier les ré&ussites',
  notifyOnWarning: 'Notifier &les avertissements',
  notifyOnFailure: 'Notifier les éc&hecs',
  notifyOnMissed: 'Notifier les tâches non e&xécutées',
  notifyOnRecovery: 'Notifier la réussite d’une tâche qui avait échoué',
  suppressUntilLastRetry: 'Ne notifier qu’a&près la dernière nouvelle tentative',
  suppressHint: 'Notifie une tâche une seule fois, après sa dernière nouvelle tentative.',
  nothingNotified: 'Aucun résultat n’est sélectionné : aucune notification ne sera envoyée.',

  sessionFolder: '&Dossier des sessions :',
  open: '&Ouvrir',
  changeFolder: 'Chan&ger...',
  usualFolder: 'Dossier par dé&faut',
  sessionFolderHint:
    'Placez dans ce dossier un fichier JSON par tâche terminée. Les tâches sont notifiées selon l’onglet Notifications.',
  folderNotOpened: (reason) =>
    `Impossible d’ouvrir le dossier : ${reason}. Vérifiez qu’il existe et que vous êtes autorisé à le lire.`,
  folderOpens: 'Le système ouvre le dossier. Un partage réseau hors connexion peut prendre un moment.',
  folderNotSaved: 'Le dossier sera surveillé dès que vous aurez cliqué sur OK ou Appliquer.',
  notifyCommand: 'Commande pour les &scripts :',
  notifyCommandHint:
    'Fonctionne même lorsque le programme n’est pas en cours d’exécution. --help affiche toutes les options.',
  copy: 'Co&pier',
  copied: 'Copié.',
  copyByHand: 'La commande est sélectionnée. Copiez-la avec le clavier.',

  startsAtSignIn: '&Démarrer à l’ouverture de session',
  theme: '&Thème :',
  themes: { system: 'Paramètre système', light: 'Clair', dark: 'Sombre' },
  language: 'Lan&gue :',
  messageLanguage: 'Langue des &messages :',
  systemLanguage: 'Paramètre système',
  retentionDays: 'Conserver l’&historique (jours) :',
  metricsFolder: 'Dossier des métriques (&Prometheus) :',
  metricsOff: 'Aucune métrique n’est écrite',
  browseForMetrics: 'Parco&urir...',
  turnMetricsOff: 'Désacti&ver',
  metricsHint: 'Le dossier d’un « textfile collector ». Le programme y écrit backup_notifier.prom.',
  logAndDiagnostics: 'Journal et diagnostic',
  openLogFolder: '&Ouvrir le dossier des journaux',
  saveDiagnostics: 'Enregistrer le diagno&stic...',
  diagnosticsHint:
    'Le diagnostic aide le support à trouver un problème. Il ne contient ni adresses, ni noms, ni mots de passe, ni messages.',
  unattended: 'Lorsque personne n’a ouvert de session',
  unattendedCommand: 'Pour envoyer à tout moment, un administrateur exécute :',
  unattendedEnd: 'Pour y mettre fin, un administrateur exécute : backup-notifier service uninstall',
  settingsFile: 'Fichier de paramètres',
  exportSettings: '&Exporter les paramètres...',
  importSettings: '&Importer des paramètres...',
  settingsFileHint:
    'Contient les paramètres enregistrés, sauf ceux de cet ordinateur : connexion, mots de passe, adresses des canaux, dossier des sessions, dossier des métriques, e-mails d’autres programmes et serveurs de sauvegarde.',
  savedAs: (path) => `Enregistré sous ${path}`,
  imported:
    'Cette fenêtre affiche maintenant les paramètres du fichier. Cliquez sur OK ou Appliquer pour les enregistrer.',
  importTitle: 'Importer ces paramètres ?',
  importConfirm: '&Importer',
  importDetail: (path) =>
    `${path} modifie ce qui suit. Rien n’est enregistré tant que vous ne cliquez pas sur OK ou Appliquer.`,
  importNothing: (path) => `${path} contient les mêmes paramètres que cette fenêtre.`,
  importNames: (names) => list.format(names),
  importChangedChannel: (name) => `${name} (modifié)`,
  importAddressesMissing: (names) =>
    `Sur cet ordinateur, entrez dans l’onglet Canaux les adresses de : ${list.format(names)}.`,
  importChanges: 'Modifications',
  importChange: (from, to) => `${from} → ${to}`,
  on: 'activé',
  off: 'désactivé',
  nothing: '(vide)',
  applicationLabel: 'Inscription d’application',
  preinstalledApplication: 'préinstallée',
  customGoogleApplication: 'la vôtre',
  customApplication: (clientId, tenantId) => `${clientId}, locataire ${tenantId}`,

  waitingForApplicationSettings: 'Fermez la fenêtre Paramètres de l’application pour continuer.',

  saveChangesTitle: 'Enregistrer les modifications ?',
  saveChangesDetail: 'Si vous n’enregistrez pas, vos modifications seront perdues.',
  save: '&Enregistrer',
  dontSave: '&Ne pas enregistrer',

  signOutTitle: 'Se déconnecter ?',
  signOutDetail: (username) =>
    `${username} et sa connexion enregistrée sont immédiatement supprimés de cet ordinateur. Les notifications attendent qu’un compte soit de nouveau autorisé.`,
};
