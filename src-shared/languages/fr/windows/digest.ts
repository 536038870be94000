import type { WindowTexts } from '../../texts.ts';

export const digestText: WindowTexts['digest'] = {
  isEnabled: 'Envo&yer une synthèse de toutes les tâches',
  every: '&Fréquence :',
  intervals: { day: 'Chaque jour', week: 'Chaque semaine', month: 'Chaque mois' },
  weekday: '&Jour de la semaine :',
  day: 'Jour du &mois :',
  dayHint: 'Si le mois n’a pas ce jour : le dernier jour du mois.',
  time: '&Heure :',
  timeZone: 'F&useau horaire :',
  timeZoneHint: (name) => `Laissez vide pour le fuseau horaire de l’ordinateur (${name}).`,
  hasOwnRecipients: 'L’envoyer à d’autres &destinataires',
  recipients: 'Des&tinataires :',
  shouldReplaceSuccesses: 'Réussites uniquement dans la &synthèse',
  replaceHint:
    'Une tâche réussie ne fait pas l’objet d’une notification à part, sauf si elle avait échoué la fois précédente.',
  shouldSendWithoutIssues: 'L’en&voyer même s’il n’y a rien à signaler',
  withoutIssuesHint: 'Si aucune synthèse n’arrive, vous savez qu’il y a un problème.',
  notificationsOff: 'Les notifications par e-mail sont désactivées : aucune synthèse ne sera envoyée.',
  preview: 'A&perçu',
  sendNow: 'Env&oyer maintenant',
  sending: 'Envoi de la synthèse...',
  result: 'Résultat de l’aperçu et de l’envoi',
  previewOpened: 'L’aperçu s’est ouvert dans votre navigateur.',
  previewNotOpened: (path, reason) =>
    `Impossible d’ouvrir l’aperçu : ${reason}. Ouvrez ce fichier dans un navigateur : ${path}`,
};
