import type { Service } from '../../../../model/services.ts';
import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';
import { ofName, servicesText, toName } from '../services.ts';
import { quoteIfAny } from './reply.ts';

interface At {
  service: Service;
}
interface Status extends At {
  status: number;
  code: string;
}

const nameOf = ({ service }: At) => servicesText[service].name;
const atStart = ({ service }: At) => servicesText[service].atStart;

const status = (answer: Status) => `l’état ${answer.status}${answer.code === '' ? '' : ` (${answer.code})`}`;
const notAccepted = (at: At) => `Non accepté par ${nameOf(at)}`;
const somethingElse = (at: At) => `Autre chose a répondu à la place ${ofName(nameOf(at))}`;
const openPage = 'Ouvrez une page web dans le navigateur pour vous connecter au réseau';
const retried = 'les notifications sont renvoyées automatiquement.';

const causes = {
  'gateway-timeout': (service: Service | undefined) =>
    `${service === undefined ? 'Le service' : atStart({ service })} n’a pas répondu à temps.`,
  'server-error': (service: Service | undefined) =>
    `La réponse ${service === undefined ? 'du service' : ofName(nameOf({ service }))} ne dit pas si le message a été accepté.`,
  'connection-lost': () => 'La connexion a été interrompue pendant l’envoi du message.',
  'program-ended': () => 'Le programme s’est arrêté pendant l’envoi du message.',
  'journal-restored': () => 'Le journal était endommagé, et sa copie ne sait pas ce qu’il est advenu du message.',
  cancelled: () => 'L’envoi a été annulé en cours.',
};

export const deliveryText: Words['failures']['delivery'] = {
  throttled: {
    title: (at) => `${atStart(at)} limite le nombre de requêtes`,
    detail: ({ isChannel }) =>
      isChannel
        ? 'Trop de messages lui ont été envoyés en peu de temps.'
        : 'La boîte aux lettres a envoyé trop de messages en peu de temps.',
    advice: {
      atHand: 'Attendez une minute, puis renvoyez le message.',
      standing: `Rien à faire : ${retried}`,
    },
  },
  'service-unavailable': {
    title: (at) => `${atStart(at)} est temporairement indisponible`,
    detail: (answer) => `Le service a répondu par l’état ${answer.status}.${quoteIfAny(answer.reply)}`,
    advice: {
      atHand: 'Renvoyez le message dans quelques minutes.',
      standing: `Rien à faire : ${retried}`,
    },
  },
  'not-reachable': {
    title: (at) => `${atStart(at)} injoignable`,
    detail: ({ service }) => `Il n’y a pas de connexion ${toName(servicesText[service].api)}.`,
    advice: {
      atHand: 'Vérifiez la connexion réseau et le proxy, puis renvoyez le message.',
      standing: `Vérifiez la connexion réseau et le proxy ; ${retried}`,
    },
  },
  'outcome-unknown': {
    title: 'Issue inconnue',
    detail: ({ cause, service }) => `${causes[cause](service)} Le message a peut-être été envoyé.`,
    advice: {
      atHand: 'Demandez à un destinataire s’il est arrivé avant d’en envoyer un autre.',
      standing:
        'La notification est renvoyée automatiquement et peut donc arriver plusieurs fois. Si un destinataire l’a reçue, abandonnez-la.',
    },
  },
  'outcome-unknown-again': {
    title: 'La remise n’a pas pu être confirmée (plusieurs tentatives)',
    detail: ({ cause, service }) =>
      `${causes[cause](service)} Il en a été de même à chaque fois : le message a pu être envoyé plusieurs fois ou pas du tout.`,
    advice: 'Demandez à un destinataire s’il est arrivé : si non, renvoyez-le ; si oui, abandonnez-le.',
  },
  'permission-awaited': {
    title: 'Pas encore autorisé à envoyer',
    detail: ({ mailbox, ...at }) =>
      `${atStart(at)} ne laisse pas l’application envoyer depuis ${mailbox}. Une autorisation ou une stratégie modifiée prend effet en 30 minutes à 2 heures, parfois après un jour.`,
    advice: {
      atHand: 'Si l’autorisation vient d’être accordée, patientez, puis renvoyez le message.',
      standing: 'Si l’autorisation vient d’être accordée, patientez : le programme réessaie pendant un jour.',
    },
  },
  'send-as-denied': {
    title: 'Envoi depuis cette boîte refusé',
    detail: 'Le compte n’a pas le droit d’envoyer en tant que cette boîte aux lettres.',
    advice:
      'Demandez à un administrateur l’autorisation Envoyer en tant que ou Envoyer de la part de sur cette boîte aux lettres, ou envoyez depuis la vôtre.',
  },
  'recipients-refused': {
    title: 'Destinataires refusés',
    detail: ({ named, others, ...at }) => {
      if (named.length === 0) return `${atStart(at)} a refusé au moins une adresse du champ Destinataires.`;
      const addresses = named
        .map(({ address, reply }) => `${address}${reply.text === '' ? '' : ` (« ${reply.status} ${reply.text} »)`}`)
        .join(', ');
      const more = others === 0 ? '' : `, et ${pluralize(others, { one: '# autre', other: '# autres' })}`;
      return `${atStart(at)} a refusé ${addresses}${more}.`;
    },
    advice: 'Corrigez le champ Destinataires.',
  },
  'message-too-large': {
    title: 'Le message est trop volumineux',
    detail: ({ maxBytes, largestMessage, ...at }) => {
      const larger = `Le message est plus volumineux que ce qu’accepte ${nameOf(at)}`;
      if (maxBytes !== undefined) return `${larger} (${maxBytes.toLocaleString('fr')} octets).`;
      return largestMessage === null ? `${larger}.` : `${larger} de la part de ce programme (${largestMessage}).`;
    },
    advice: ({ isChannel }) =>
      isChannel
        ? 'Ouvrez plutôt le rapport dans l’historique.'
        : 'Envoyez-le sans le rapport détaillé en pièce jointe.',
  },
  'not-accepted': {
    title: notAccepted,
    detail: (answer) => `${atStart(answer)} a refusé le message avec ${status(answer)}.${quoteIfAny(answer.reply)}`,
    advice: 'Corrigez la cause, puis renvoyez le message.',
  },
  'not-accepted-for-now': {
    title: notAccepted,
    detail: (answer) =>
      `${atStart(answer)} a refusé le message avec ${status(answer)}, que ce programme ne connaît pas et qui peut être passager.`,
    advice:
      'Les notifications sont renvoyées automatiquement pendant un jour. Ensuite, elles requièrent votre attention.',
  },
  'not-accepted-for-a-day': {
    title: notAccepted,
    detail: (answer) =>
      `${atStart(answer)} a refusé le message pendant un jour, la dernière fois avec ${status(answer)}.`,
    advice: 'Recherchez ce que signifie la réponse, corrigez la cause, puis renvoyez le message.',
  },
  'captive-portal': {
    title: somethingElse,
    detail: ({ service }) =>
      `La réponse ne provenait pas ${ofName(servicesText[service].api)}, mais souvent d’un proxy ou de la page de connexion d’un réseau.`,
    advice: {
      atHand: `${openPage}, puis renvoyez le message.`,
      standing: `${openPage} ; ${retried}`,
    },
  },
  'captive-portal-redirected': {
    title: somethingElse,
    detail: (failure) =>
      `La requête ${toName(failure.askedHost ?? servicesText[failure.service].host)} a été redirigée${failure.redirectedTo === '' ? '' : ` vers ${failure.redirectedTo}`}, souvent par un proxy ou la page de connexion d’un réseau. La redirection n’a pas été suivie : rien n’a été envoyé.`,
    advice: ({ service, askedHost = servicesText[service].host }) => ({
      atHand: `${openPage}, ou faites ajouter ${askedHost} aux exceptions du proxy, puis renvoyez le message.`,
      standing: `${openPage}, ou faites ajouter ${askedHost} aux exceptions du proxy ; ${retried}`,
    }),
  },
  cancelled: {
    title: 'Annulé',
    detail: 'Le message de test a été annulé avant son envoi.',
    advice: 'Renvoyez-le quand vous le souhaitez.',
  },
  'channel-removed': {
    title: 'Son canal a été retiré',
    detail: 'Le canal auquel il était destiné a été retiré avant l’envoi.',
    advice: 'Rien à faire. Ce qui se produit désormais est envoyé aux autres canaux.',
  },
  unexplained: {
    title: 'Non accepté',
    detail: 'Le journal n’indique pas pourquoi.',
    advice: 'Renvoyez le message.',
  },
};
