import type { WindowTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const smtpText: WindowTexts['smtp'] = {
  host: '&Serveur SMTP :',
  hostExample: 'mail.contoso.com',
  fromExample: 'backup@contoso.com',
  connection: 'Connexion',
  noServer: 'Entrez le serveur SMTP et l’adresse de l’expéditeur.',
  encryption: {
    'tls-from-the-start': 'TLS',
    starttls: 'STARTTLS',
    'if-offered': 'chiffrement si le serveur le propose',
  },
  noLogin: 'sans authentification',

  test: 'Tester la c&onnexion',
  stop: 'Arrêter la c&onnexion',
  contacting: 'Connexion au serveur...',
  waiting: (place) => `En attente de la réponse de ${place}...`,
  connected: 'Connecté',
  encrypted: 'La connexion est chiffrée.',
  notEncrypted: 'La connexion n’est pas chiffrée.',
  loggedIn: 'Le serveur accepte l’utilisateur et le mot de passe.',
  largest: (megabytes) =>
    pluralize(megabytes, {
      one: 'Il accepte des messages jusqu’à # Mo.',
      other: 'Il accepte des messages jusqu’à # Mo.',
    }),
  certificateNotTrusted: 'Le certificat n’a pas été approuvé : rien n’a été envoyé.',
  trustAdvice: 'Comparez l’empreinte avec celle du certificat sur le serveur, ou demandez-la à son administrateur.',

  microsoftTitle: 'Microsoft 365 va bientôt refuser les mots de passe',
  microsoftDetail:
    'Fin décembre 2026, Microsoft désactive par défaut SMTP avec mot de passe (authentification de base).',
  useMicrosoft: 'Utiliser Microsoft 365 (authentification moderne)',

  windowTitle: 'Paramètres du serveur SMTP',
  port: '&Port :',
  portHint: '587 ou 25 : STARTTLS. 465 : TLS dès le début.',
  usesTls: 'Se connecter via &SSL',
  requiresLogin: 'Le serveur SMTP exige une &authentification',
  username: 'Nom d’&utilisateur :',
  password: '&Mot de passe :',
  passwordStored: 'Enregistré',
  passwordHint: 'Enregistré sous forme chiffrée et envoyé uniquement via une connexion chiffrée.',
  certificate: 'Certificat approuvé',
  certificateFingerprint: 'Certificat approuvé (SHA-256)',
  forgetCertificate: 'Retirer la con&fiance',
};
