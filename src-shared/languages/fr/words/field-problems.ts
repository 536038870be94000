import type { Words } from '../../texts.ts';

const quoted = (text: string) => `« ${text} »`;

export const fieldProblemsText: Words['fieldProblems'] = {
  plain: {
    'server-missing': 'Entrez le nom ou l’adresse du serveur.',
    'smtp-server-missing': 'Entrez le nom ou l’adresse du serveur SMTP.',
    'not-a-server': 'Ce n’est ni un nom ni une adresse de serveur.',
    'not-https': 'Seul HTTPS est utilisé : entrez le nom ou l’adresse sans http://.',
    'not-a-port': 'Entrez un port de 1 à 65535.',
    'from-missing': 'Entrez l’adresse e-mail d’où proviennent les messages.',
    'user-missing': 'Entrez l’utilisateur, souvent une adresse e-mail.',
    'password-missing': 'Entrez le mot de passe.',
    'password-for-other-server': 'Le serveur ou l’utilisateur a changé : entrez à nouveau le mot de passe.',
    'password-for-other-address': 'L’adresse a changé : entrez à nouveau le mot de passe.',
    'not-a-poll-interval': 'Entrez un nombre de minutes de 1 à 60.',
    'oauth-client-id-missing': 'Entrez l’ID client de votre client OAuth.',
    'not-an-oauth-client-id':
      'L’ID client se termine par .apps.googleusercontent.com, par exemple 1234-abcd.apps.googleusercontent.com.',
    'oauth-client-secret-missing': 'Entrez le code secret de votre client OAuth.',
    'blank-in-client-secret': 'Le code secret du client ne contient pas d’espaces.',
    'client-id-missing': 'Entrez l’ID client de l’application de votre inscription.',
    'client-id-not-a-guid': 'L’ID client est un GUID tel que 11112222-3333-4444-5555-666677778888.',
    'tenant-id-missing': 'Entrez l’ID de locataire de votre organisation.',
    'not-a-tenant': 'L’ID de locataire est un GUID ou un nom de domaine vérifié tel que contoso.com.',
    'needs-own-application':
      'Pour se connecter en tant que l’application elle-même, entrez l’ID client et l’ID de locataire de votre propre inscription.',
    'send-as-missing': 'Entrez l’adresse e-mail de la boîte aux lettres d’envoi.',
    'mailbox-missing': 'Entrez l’adresse e-mail de la boîte aux lettres d’envoi.',
    'certificate-missing': 'Choisissez le certificat de l’application, avec sa clé privée.',
    'recipients-missing': 'Entrez au moins un destinataire.',
    'subject-missing': 'Entrez un objet.',
    'not-a-day-of-month': 'Entrez un jour de 1 à 31.',
    'not-a-number-of-days': 'Entrez un nombre de jours de 1 à 3650.',
    'not-an-end-date': 'Entrez une date telle que 2026-12-31, ou rien.',
    'channels-missing': 'Choisissez-en au moins un.',
    'nothing-to-ignore': 'Entrez une raison ou un objet ci-dessus : ce qui est ignoré doit être nommé.',
    'rule-says-nothing': 'Entrez une condition ici ou plus bas, ou choisissez ce qui se passe.',
    'name-missing': 'Entrez un nom.',
    'channel-name-missing': 'Entrez un nom auquel vous reconnaissez le canal.',
    'quiet-hours-empty': 'Entrez une autre heure que celle à laquelle les heures calmes commencent.',
    'condition-missing': 'Entrez au moins une condition. Sans condition, tous les e-mails seraient reconnus.',
    'result-missing': 'Entrez le texte auquel se reconnaît au moins un résultat.',
    'not-a-grace': 'Entrez de 1 à 10080 minutes, soit une semaine.',
    'not-a-count': 'Entrez un nombre entier de 1 à 1000.',
    'weekdays-missing': 'Choisissez au moins un jour.',
    'cron-line-missing': 'Entrez une ligne cron, par exemple 0 2 * * 1-5.',
  },
  badRecipient: (text) => `${quoted(text)} n’est pas une adresse e-mail.`,
  badRecipients: (texts, moreCount) => {
    const named = texts.map(quoted).join(', ');
    return moreCount === 0
      ? `Ce ne sont pas des adresses e-mail : ${named}.`
      : `Ce ne sont pas des adresses e-mail : ${named} et ${moreCount} de plus.`;
  },
  tooManyRecipients: (count, most) => `Vous pouvez entrer au plus ${most} destinataires ; il y en a ${count}.`,
  notAddressRanges: (texts) => `Ni une adresse IP ni une plage telle que 192.168.1.0/24 : ${texts}.`,
  textTooLong: (maxLength) => `Entrez au plus ${maxLength} caractères.`,
  nameTooLong: (maxLength) => `Entrez un nom d’au plus ${maxLength} caractères.`,
  backupUserMissing: (example) => `Entrez un utilisateur, par exemple ${example}.`,
  notATime: (example) => `Entrez une heure de 00:00 à 23:59, par exemple ${example}.`,
  notATimeZone: (text) => `${quoted(text)} n’est pas un fuseau horaire. Entrez-en un tel que Europe/Berlin.`,
  notATimeZoneOrEmpty: (text) =>
    `${quoted(text)} n’est pas un fuseau horaire. Entrez-en un tel que Europe/Berlin, ou rien.`,
};
