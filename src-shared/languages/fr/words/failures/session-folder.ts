import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const expectedName =
  'Le nom d’un fichier de session doit se terminer par .json (un document), ou par .ndjson ou .jsonl (un document par ligne), et il doit s’agir d’un fichier ordinaire, non d’un lien ou d’un dossier.';

export const sessionFolderText: Words['failures']['sessionFolder'] = {
  'session-folder-unusable': {
    title: 'Le dossier des sessions est inutilisable',
    detail: ({ path, reason }) =>
      `${path} : ${reason}. Les tâches terminées qui y sont signalées ne sont pas importées.`,
    advice: 'Vérifiez que le dossier existe et que ce programme peut y lire et y écrire.',
  },
  'sessions-left-behind': {
    title: 'Des fichiers de session sont restés dans l’ancien dossier',
    detail: ({ count, path }) =>
      pluralize(count, {
        one: `# fichier de session se trouve encore dans ${path}, qui n’est plus surveillé.`,
        other: `# fichiers de session se trouvent encore dans ${path}, qui n’est plus surveillé.`,
      }),
    advice: 'Déplacez-les dans le nouveau dossier des sessions, ou choisissez de nouveau l’ancien.',
  },
  'session-files-rejected': {
    title: 'Des fichiers de session ont été rejetés',
    detail: ({ count, path }) =>
      pluralize(count, {
        one: `# fichier du dossier « rejected » de ${path} n’est pas un document de session valide : une tâche n’a peut-être pas été signalée. Consultez le fichier .error.txt à côté. Corrigez le fichier à cet endroit, il sera relu, ou supprimez-le.`,
        other: `# fichiers du dossier « rejected » de ${path} ne sont pas des documents de session valides : des tâches n’ont peut-être pas été signalées. Consultez le fichier .error.txt à côté de chacun. Corrigez les fichiers à cet endroit, ils seront relus, ou supprimez-les.`,
      }),
  },
  'session-folder-other-files': {
    title: 'Des fichiers du dossier des sessions ne sont pas lus',
    detail: ({ count, path, example }) =>
      pluralize(count, {
        one: `# fichier de ${path} n’est pas lu : « ${example} ». ${expectedName} S’il signale une tâche terminée, cette tâche n’a pas été signalée. Renommez le fichier, ou déplacez-le vers un autre dossier.`,
        other: `# fichiers de ${path} ne sont pas lus, par exemple « ${example} ». ${expectedName} S’ils signalent des tâches terminées, ces tâches n’ont pas été signalées. Renommez les fichiers, ou déplacez-les vers un autre dossier.`,
      }),
  },
  'session-file-held': {
    title: 'Un fichier de session est utilisé par un autre programme',
    detail: ({ name, path }) =>
      `${name} dans ${path} est utilisé par un autre programme depuis au moins 5 minutes : la tâche qu’il signale n’a peut-être pas été importée.`,
    advice: 'Fermez le programme qui utilise le fichier, ou excluez le dossier de ses analyses.',
  },
  'session-file-unreadable': {
    title: 'Impossible de lire ou de déplacer un fichier de session',
    detail: ({ name, path, reason }) =>
      `${name} dans ${path} : ${reason}. La tâche qu’il signale n’a peut-être pas été importée ; les autres fichiers le sont.`,
    advice: 'Vérifiez que le compte de ce programme est autorisé à lire, modifier et supprimer le fichier.',
  },
};
