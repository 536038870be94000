import type { Words } from '../../texts.ts';

export const folderProblemsText: Words['folderProblems'] = {
  notAWholePath: 'Choisissez un dossier avec son chemin complet.',
  missing: 'Ce dossier n’existe pas. Créez-le d’abord, ou choisissez-en un autre.',
  notAFolder: 'Ceci est un fichier. Choisissez un dossier.',
  insideSessionFolder:
    'Les fichiers importés sont stockés ici. Choisissez un dossier hors de « accepted » et « rejected ».',
  ofTheProgram: 'Le programme conserve ici ses propres fichiers. Choisissez un autre dossier.',
  holdsOtherFiles: (name) =>
    `Le dossier contient des fichiers qui ne signalent aucune tâche, par exemple ${name} ; ils seraient déplacés vers « rejected ». Choisissez un dossier réservé aux sessions de tâches.`,
  notUsable: (reason) =>
    `Le programme ne peut ni lire ni écrire à cet endroit : ${reason}. Modifiez les autorisations du dossier, ou choisissez-en un autre.`,
  notWritable: (reason) =>
    `Le programme ne peut pas écrire à cet endroit : ${reason}. Modifiez les autorisations du dossier, ou choisissez-en un autre.`,
};
