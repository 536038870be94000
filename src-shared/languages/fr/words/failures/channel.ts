import type { Words } from '../../../texts.ts';
import { ofName, servicesText } from '../services.ts';

const inOptions = 'Ouvrez Options, Canaux, et modifiez le canal.';
const editing = (action: string) => ({ atHand: action, standing: `${inOptions} ${action}` });
const answer = ({ status, reason }: { status: number; reason: string }) =>
  `Réponse : « ${status}${reason === '' ? '' : ` ${reason}`} ».`;

export const channelText: Words['failures']['channel'] = {
  'channel-address-missing': {
    title: ({ service }) => `L’adresse ${ofName(servicesText[service].name)} est manquante`,
    detail:
      'Aucune adresse n’est enregistrée pour le canal : les paramètres proviennent d’un autre ordinateur, ou ce système n’a pas de trousseau de clés pour l’y enregistrer.',
    advice: editing('Entrez à nouveau son adresse.'),
  },
  'channel-address-unreadable': {
    title: ({ service }) => `Impossible de lire l’adresse ${ofName(servicesText[service].name)}`,
    detail: ({ path }) => `Le système n’a pas pu la déchiffrer. Le fichier n’a pas été modifié : ${path}`,
    advice: {
      atHand: 'Déverrouillez le trousseau de clés, ou entrez à nouveau l’adresse.',
      standing: `Déverrouillez le trousseau de clés, ou entrez à nouveau l’adresse. ${inOptions}`,
    },
  },
  'channel-address-unusable': {
    title: ({ service }) => `L’adresse ${ofName(servicesText[service].name)} est inutilisable`,
    detail: 'Rien n’y a été envoyé.',
    advice: ({ problemSentence }) => editing(problemSentence),
  },
  'channel-not-authorized': {
    title: ({ service }) => `${servicesText[service].atStart} n’accepte pas l’adresse ou sa clé`,
    detail: answer,
    advice: editing('Entrez l’adresse et la clé actuelles : elles ont probablement été remplacées.'),
  },
  'channel-gone': {
    title: ({ service }) => `${servicesText[service].atStart} n’existe plus`,
    detail: (answered) => `Il n’y a plus rien à cette adresse. ${answer(answered)}`,
    advice: editing('Entrez une nouvelle adresse, ou retirez le canal.'),
  },
  'channel-switched-off': {
    title: ({ service }) => `${servicesText[service].atStart} est désactivé`,
    detail: answer,
    advice: {
      atHand: 'Activez-le auprès du service. Puis réessayez.',
      standing: 'Activez-le auprès du service. Le programme réessaie toutes les 30 minutes.',
    },
  },
  'channel-refuses': {
    title: ({ service }) => `${servicesText[service].atStart} n’accepte aucun message pour ce canal`,
    detail: answer,
    advice: ({ problemSentence }) => ({
      atHand: problemSentence,
      standing: `${problemSentence} Le programme réessaie toutes les 30 minutes, et dès que le canal est enregistré sous Options, Canaux.`,
    }),
  },
  'channel-not-pinged': {
    title: ({ service }) => `${servicesText[service].atStart} ne reçoit rien de ce programme`,
    detail: ({ name, status }) =>
      `Aucun ping de ce programme n’a été accepté par « ${name} » depuis 15 minutes : il peut signaler que ce programme a disparu. ${status === null ? 'Il n’y a pas eu de réponse.' : `La dernière réponse avait l’état ${status}.`}`,
    advice: 'Vérifiez la connexion réseau et l’adresse du canal sous Options, Canaux.',
  },
};
