import type { Words } from '../../texts.ts';

export const subjectVariablesText: Words['subjectVariables'] = {
  JobResult: 'Résultat : Réussite, Avertissement ou Échec, ou Manquée si la tâche ne s’est pas exécutée',
  OrgName: 'Nom de l’organisation',
  JobName: 'Nom de la tâche',
  ObjectCount: 'Nombre d’objets traités, s’il est indiqué',
  Issues: 'Nombre d’objets avec avertissements ou échecs, s’il est indiqué',
  Time: 'Date et heure de fin, avec le décalage par rapport à UTC',
  JobType: 'Type de tâche',
  Duration: 'Durée (h:mm:ss)',
  Attempt: 'Numéro de la tentative',
  Computer: 'Nom de l’ordinateur qui a exécuté la tâche, ou de celui-ci s’il n’est pas indiqué',
  ExpectedTime: 'Quand l’exécution était prévue, si la tâche en a une',
  LastSuccess: 'Quand la tâche avait réussi auparavant, si c’est connu',
};
