import { backupServerProducts } from '../../../model/backup-server-products.ts';
import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

const productNames = new Intl.ListFormat('fr', { type: 'disjunction' }).format(
  Object.values(backupServerProducts).map(({ name }) => name),
);

export const backupServersText: WindowTexts['backupServers'] = {
  list: 'Ser&veurs de sauvegarde :',
  empty: `Ajoutez un serveur ${productNames} pour signaler les tâches qui s’y terminent.`,
  loading: 'Lecture de la liste des serveurs de sauvegarde...',
  loadingWaits: 'En attente de la réponse du programme. Vous pouvez utiliser le reste de la fenêtre entre-temps.',
  loadFailed: 'Impossible de lire les serveurs de sauvegarde.',
  add: 'A&jouter...',
  edit: '&Modifier...',
  remove: 'S&upprimer...',
  savedWithWindow: 'Modifications enregistrées avec OK ou Appliquer.',
  added: 'Ajouté, pas encore enregistré',
  changed: 'Modifié, pas encore enregistré',
  pending: 'Cette modification prend effet lorsque vous cliquez sur OK ou Appliquer.',
  notSaved: (reason) => `Non enregistré : ${reason}`,
  notRemoved: (reason) => `Non supprimé : ${reason}`,
  failed: (hosts) =>
    `Impossible d’enregistrer les modifications de ${list.format(hosts)}. Corrigez-les, ou cliquez sur OK ou Appliquer pour réessayer.`,
  invalid: 'Une information est manquante ou incorrecte',
  saveCancelled: 'L’enregistrement a été annulé',
  details: (host) => `Détails de ${host}`,
  isProduct: ({ name }) => `${name}.`,
  asked: (minutes, username) =>
    pluralize(minutes, {
      one: `Interrogé chaque minute en tant que ${username}.`,
      other: `Interrogé toutes les # minutes en tant que ${username}.`,
    }),
  switchedOff: 'Ce serveur n’est pas interrogé. Modifiez-le pour activer l’interrogation.',
  cannotBeAsked:
    'Ce serveur n’est pas interrogé tant que les tâches terminées ne peuvent pas être enregistrées sur cet ordinateur.',
  announced: (host, title) => `${host} : ${title}`,

  nextSteps: {
    address: 'Vérifier &l’adresse...',
    port: 'Vérifier &le port...',
    username: 'Uti&liser un autre compte...',
    password: 'Entrer &le mot de passe...',
    version: 'Choisir &la version...',
    certificate: 'Comparer &les certificats...',
  },

  removeTitle: 'Supprimer ce serveur ?',
  removeDetail: (host) =>
    `Dès que vous cliquez sur OK ou Appliquer, ${host} n’est plus interrogé, et son mot de passe enregistré est supprimé de cet ordinateur. Ce qu’il a signalé reste dans l’historique.`,
  removeNewDetail: (host) => `${host} n’a pas encore été enregistré.`,
  removeConfirm: '&Supprimer',

  addTitle: 'Ajouter un serveur de sauvegarde',
  editTitle: 'Modifier le serveur de sauvegarde',
  product: 'P&roduit :',
  address: '&Adresse du serveur :',
  port: '&Port :',
  username: '&Utilisateur :',
  password: '&Mot de passe :',
  passwordStored: 'Enregistré',
  accountHint:
    'Utilisez un compte de service sans authentification multifacteur. Son mot de passe est enregistré sous forme chiffrée et jamais réaffiché.',
  version: '&Version de l’API REST :',
  automaticVersion: 'Automatique',
  pollInterval: 'I&ntervalle (minutes) :',
  alsoReported: 'Outre les sauvegardes et copies, signaler',
  isEnabled: '&Interroger ce serveur sur les tâches terminées',

  test: '&Tester la connexion',
  stop: 'Arrêt&er',
  testResult: 'Test de connexion',
  testHint: 'Tester la connexion contacte le serveur et n’enregistre rien.',
  contacting: 'Contact du serveur...',
  waiting: (host, port) =>
    `En attente de la réponse de ${host}, port ${port}. Chaque requête expire au bout d’une minute.`,
  connected: 'Connecté',
  found: ({ name }, build, version, jobs) =>
    `${build === '' ? name : `${name} ${build}`} (REST ${version}) avec ${jobs}.`,
  jobs: (count, written, organizations) =>
    organizations === ''
      ? pluralize(count, { one: '# tâche', other: '# tâches' }, written)
      : pluralize(count, { one: `# tâche de ${organizations}`, other: `# tâches de ${organizations}` }, written),
  moreOrganizations: (count, written) => pluralize(count, { one: '# autre', other: '# autres' }, written),
  acceptAnyway: 'Accepter &quand même',

  trustAdvice: ({ name, certificatePlace }) =>
    `Comparez l’empreinte avec le certificat sur le serveur : ${name} > ${certificatePlace}.`,

  importTitle: 'Utiliser ces paramètres ?',
  importConfirm: '&Les utiliser',
  importRefuse: '&Conserver les paramètres actuels',
  importDetail: (host) =>
    `${host} a ses propres paramètres de notification. Ils modifieraient ce qui suit. Rien n’est enregistré tant que vous ne cliquez pas sur OK ou Appliquer.`,
  imported: (host) =>
    `Les paramètres de ${host} sont dans l’onglet Notifications. Cliquez sur OK ou Appliquer pour les enregistrer.`,
};
