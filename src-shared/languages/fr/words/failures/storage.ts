import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const movedSettings = ({ setAsidePath, inUse }: { setAsidePath: string; inUse: 'default' | 'current' }) =>
  `Il a été déplacé vers ${setAsidePath}, et le programme ${inUse === 'default' ? 'a démarré avec les paramètres par défaut' : 'continue avec les paramètres qu’il affiche'}.`;

const moved = (path: string | null) => (path === null ? '' : ` Il a été déplacé vers ${path}.`);

const sentAgain = (count: number) =>
  count === 0
    ? ''
    : pluralize(count, {
        one: ' # message a peut-être été envoyé depuis et est renvoyé.',
        other: ' # messages ont peut-être été envoyés depuis et sont renvoyés.',
      });

export const storageText: Words['failures']['storage'] = {
  'settings-set-aside': {
    title: 'Impossible de lire les paramètres',
    detail: ({ reason, ...aside }) => `Le fichier de paramètres est endommagé (${reason}). ${movedSettings(aside)}`,
    advice:
      'Entrez à nouveau les paramètres, ou remettez le fichier réparé en place pendant que le programme est arrêté.',
  },
  'settings-newer': {
    title: 'Les paramètres proviennent d’une version plus récente',
    detail: ({ version, ...aside }) =>
      `Le fichier de paramètres est en version ${version}, que cette version ne connaît pas. ${movedSettings(aside)}`,
    advice: 'Installez la version plus récente, ou entrez à nouveau les paramètres.',
  },
  'settings-unreadable': {
    title: 'Impossible de lire les paramètres',
    detail: ({ path, reason }) =>
      `Impossible d’ouvrir ${path} : ${reason}. Le programme a démarré avec les paramètres par défaut. Le fichier a été laissé tel quel, et aucun paramètre ne peut être enregistré tant que le programme ne l’a pas lu.`,
    advice: 'Vérifiez les autorisations du fichier, puis redémarrez le programme.',
  },
  'settings-not-saved': {
    title: 'Impossible d’enregistrer les paramètres',
    detail: ({ path, reason }) => `Impossible d’écrire ${path} : ${reason}.`,
    advice: 'Vérifiez l’espace libre et les autorisations du dossier, puis réessayez.',
  },
  'file-not-saved': {
    title: 'Impossible d’enregistrer le fichier',
    detail: ({ path, reason }) => `Le système n’a pas permis d’écrire ${path} : ${reason}.`,
    advice: 'Choisissez un autre dossier, ou vérifiez l’espace libre et les autorisations de celui-ci.',
  },
  'journal-set-aside': {
    title: 'Impossible de lire le journal',
    detail: ({ reason, setAsidePath }) =>
      `Le journal est endommagé (${reason}).${moved(setAsidePath)} Aucune copie n’est utilisable : un nouveau journal a été commencé. Ce qui n’avait pas encore été envoyé ne le sera pas.`,
    advice:
      'Recherchez les tâches récemment terminées dans votre produit de sauvegarde ; conservez le fichier pour le support.',
  },
  'journal-restored': {
    title: 'Le journal a été restauré à partir de sa copie',
    detail: (facts) =>
      `Impossible de lire le journal (${facts.reason}).${moved(facts.setAsidePath)} Sa copie du ${facts.copiedAt} a pris sa place, et les tâches terminées depuis sont importées à nouveau.${sentAgain(facts.uncertainMessages)} Un destinataire peut recevoir un message deux fois.`,
    advice:
      'Recherchez dans l’historique les tâches terminées depuis ; conservez le fichier endommagé pour le support.',
  },
  'disk-nearly-full': {
    title: 'Le disque est presque plein',
    detail: ({ limit, path }) =>
      `Il reste moins de ${limit} sur le disque qui contient ${path}. Lorsqu’il sera plein, les tâches terminées ne pourront plus être enregistrées.`,
    advice: 'Libérez de l’espace sur ce disque, ou conservez l’historique moins longtemps (Options, Général).',
  },
  'journal-not-copied': {
    title: 'Impossible de copier le journal',
    detail: ({ reason }) =>
      `La copie quotidienne, qui remplace le journal s’il est un jour endommagé, n’a pas pu être faite : ${reason}. La copie précédente existe toujours.`,
    advice:
      'Vérifiez l’espace libre et les droits sur le dossier des données utilisateur. Le programme réessaie toutes les heures.',
  },
  'journal-newer': {
    title: 'Le journal provient d’une version plus récente',
    detail: ({ version, setAsidePath }) =>
      `Le journal est en version ${version}, que cette version ne connaît pas. Il a été déplacé vers ${setAsidePath}, et un nouveau journal a été commencé.`,
    advice: 'Installez la version plus récente pour réutiliser ce journal.',
  },
  'journal-in-memory': {
    title: 'Impossible d’écrire le journal',
    detail: ({ path, reason }) =>
      `Impossible d’ouvrir ${path} : ${reason}. Jusqu’au redémarrage du programme, les sessions restent dans leur dossier et rien n’est envoyé.`,
    advice: 'Vérifiez l’espace libre et les autorisations du dossier, puis redémarrez le programme.',
  },
  'settings-file-unusable': {
    title: 'Le fichier ne contient pas de paramètres utilisables',
    detail: ({ path, reason }) => `${path} : ${reason}. Rien n’a été modifié.`,
    advice: 'Choisissez un fichier créé avec « Exporter les paramètres... ».',
  },
  'settings-file-newer': {
    title: 'Le fichier provient d’une version plus récente',
    detail: ({ path, version }) =>
      `${path} est en version ${version}, que cette version ne connaît pas. Rien n’a été modifié.`,
    advice: 'Installez la version plus récente sur cet ordinateur, puis importez à nouveau le fichier.',
  },
};
