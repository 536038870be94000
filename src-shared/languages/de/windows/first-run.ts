import type { SenderId } from '../../../model/sender.ts';
import type { WindowTexts } from '../../texts.ts';

const modernAuthentication = (service: string, button: string) => ({
  step: 'Autorisieren',
  hint: `Klicken Sie auf ${button}, und melden Sie sich in Ihrem Browser bei ${service} an.`,
});

const setUp: Readonly<Record<SenderId, { step: string; hint: string }>> = {
  smtp: {
    step: 'Server einrichten',
    hint: 'Geben Sie den SMTP-Server und die Absenderadresse ein. Port und Anmeldung finden Sie unter Erweitert.',
  },
  gmail: modernAuthentication('Ihrem Google-Konto', 'Mit Google anmelden'),
  'microsoft-365': modernAuthentication('Microsoft 365', 'Jetzt autorisieren'),
};

export const firstRunText: WindowTexts['firstRun'] = {
  title: 'Erste Schritte',
  steps: (sender) => ({
    authorize: setUp[sender].step,
    recipients: 'Empfänger wählen',
    test: 'Testnachricht senden',
  }),
  done: 'erledigt',
  hints: (sender) => ({
    authorize: setUp[sender].hint,
    recipients: 'Lassen Sie E-Mail-Benachrichtigungen aktivieren ausgewählt, und geben Sie unter An die Empfänger ein.',
    test: 'Klicken Sie auf Testnachricht, und sehen Sie dann im Posteingang nach.',
  }),
  complete: 'Alles ist eingerichtet. Klicken Sie auf OK, um zu speichern.',
};
