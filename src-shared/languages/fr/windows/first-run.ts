import type { SenderId } from '../../../model/sender.ts';
import type { WindowTexts } from '../../texts.ts';

const modernAuthentication = (service: string, button: string) => ({
  step: 'Autoriser',
  hint: `Cliquez sur ${button} et connectez-vous à ${service} dans votre navigateur.`,
});

/** What makes the mail server ready that is chosen. */
const setUp: Readonly<Record<SenderId, { step: string; hint: string }>> = {
  smtp: {
    step: 'Configurer le serveur',
    hint: 'Entrez le serveur SMTP et l’adresse de l’expéditeur. Le port et l’identification se trouvent sous Avancé.',
  },
  gmail: modernAuthentication('votre compte Google', 'Se connecter avec Google'),
  'microsoft-365': modernAuthentication('Microsoft 365', 'Autoriser maintenant'),
};

export const firstRunText: WindowTexts['firstRun'] = {
  title: 'Premiers pas',
  steps: (sender) => ({
    authorize: setUp[sender].step,
    recipients: 'Choisir les destinataires',
    test: 'Envoyer un test',
  }),
  done: 'terminé',
  hints: (sender) => ({
    authorize: setUp[sender].hint,
    recipients: 'Laissez Activer les notifications par e-mail coché, et entrez les destinataires.',
    test: 'Cliquez sur Message de test, puis vérifiez la boîte de réception.',
  }),
  complete: 'Tout est prêt. Cliquez sur OK pour enregistrer.',
};
