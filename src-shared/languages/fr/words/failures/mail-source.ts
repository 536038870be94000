import type { Words } from '../../../texts.ts';

const notTakenIn = 'Les e-mails d’autres programmes ne sont pas acceptés';

export const mailSourceText: Words['failures']['mailSource'] = {
  'in-use': {
    title: notTakenIn,
    detail: ({ port, reason }) => `Un autre programme de cet ordinateur utilise le port ${port} (${reason}).`,
    advice: 'Choisissez un autre port sous Options, Sources, et entrez-le aussi dans les autres programmes.',
  },
  'not-allowed': {
    title: notTakenIn,
    detail: ({ port, reason }) => `Le système ne laisse pas ce programme utiliser le port ${port} (${reason}).`,
    advice: 'Choisissez un port supérieur à 1023 sous Options, Sources, et entrez-le aussi dans les autres programmes.',
  },
  other: {
    title: notTakenIn,
    detail: ({ port, reason }) => `Le port ${port} est inutilisable : ${reason}. Le programme réessaie chaque minute.`,
    advice: 'Vérifiez les paramètres réseau de cet ordinateur, ou choisissez un autre port.',
  },
  'mail-access-unreadable': {
    title: 'Les e-mails d’autres ordinateurs ne sont pas acceptés',
    detail:
      'Impossible de déchiffrer le certificat et le mot de passe prévus pour eux. Les e-mails de cet ordinateur sont acceptés.',
    advice:
      'Ouvrez une session sur l’ordinateur avec l’utilisateur qui a activé la réception, ou déverrouillez le trousseau de clés. Si les données proviennent d’un autre ordinateur, créez un nouveau mot de passe sous Options, Sources.',
  },
};
