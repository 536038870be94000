import type { WindowTexts } from '../../texts.ts';

export const registrationGuideText: WindowTexts['registrationGuide'] = {
  windowTitle: 'Comment inscrire une application',
  introduction:
    'Le programme se connecte à Microsoft 365 en tant qu’application connue de votre organisation. Un administrateur de Microsoft Entra ID l’inscrit une seule fois :',
  steps: [
    {
      title: 'Inscrire',
      text: 'Dans le centre d’administration Microsoft Entra, ouvrez Inscriptions d’applications et choisissez Nouvelle inscription. Entrez un nom et choisissez « Comptes dans cet annuaire d’organisation uniquement ».',
    },
    {
      title: 'Permettre la connexion',
      text: 'Sous Authentification, ajoutez la plateforme « Applications mobiles et de bureau » avec l’URI de redirection http://localhost, et autorisez les flux clients publics.',
    },
    {
      title: 'Accorder les autorisations',
      text: 'Sous API autorisées, ajoutez les autorisations déléguées Microsoft Graph Mail.Send et User.Read, ainsi que Mail.Send.Shared pour envoyer à partir d’une boîte aux lettres partagée. Accordez le consentement administrateur si votre organisation l’exige.',
    },
    {
      title: 'Entrer les ID',
      text: 'Dans la page Vue d’ensemble, copiez l’ID d’application (client) et l’ID de l’annuaire (locataire) dans la fenêtre Paramètres de l’application.',
    },
    {
      title: 'Ou laisser l’application se connecter elle-même',
      text: 'Dans ce cas, personne n’a à le faire. Au lieu des étapes 2 et 3, chargez un certificat sous Certificats et secrets, et faites attribuer par Exchange Online le rôle « Application Mail.Send » pour une seule boîte aux lettres (New-ServicePrincipal, New-ManagementScope, New-ManagementRoleAssignment). N’accordez pas le consentement à Mail.Send dans Entra ID : il vaudrait pour toutes les boîtes aux lettres.',
    },
  ],
  regions:
    'Une organisation dans GCC High, DoD ou en Chine (21Vianet) inscrit l’application dans le portail de ce cloud et choisit le cloud dans la fenêtre Paramètres de l’application.',
  close: '&Fermer',
};
