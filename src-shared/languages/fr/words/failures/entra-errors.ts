import type { Words } from '../../../texts.ts';

const desktop = '« Applications mobiles et de bureau »';
const update = 'Installez la dernière version de ce programme, puis autorisez à nouveau.';
const allow = 'Demandez à un administrateur de l’autoriser.';

export const entraErrorsText: Words['failures']['entraErrors'] = {
  // The account.
  50_014: {
    detail: 'Le compte invité n’a pas encore accepté son invitation.',
    advice: 'Acceptez l’invitation, puis autorisez à nouveau.',
  },
  50_020: { detail: 'Le compte appartient à une autre organisation que l’application.' },
  50_034: { detail: 'L’organisation n’a pas de compte de ce nom.' },
  50_053: {
    detail:
      'Le compte est verrouillé après trop de tentatives de connexion, ou la connexion provenait d’une adresse à l’activité suspecte.',
    advice:
      'Attendez que le compte soit déverrouillé, ou demandez à un administrateur de le déverrouiller, puis autorisez à nouveau.',
  },
  50_055: {
    detail: 'Le mot de passe du compte a expiré.',
    advice: 'Définissez un nouveau mot de passe, puis autorisez à nouveau.',
  },
  50_056: {
    detail: 'Le compte n’a pas de mot de passe dans cet annuaire.',
    advice: 'Demandez à un administrateur d’en définir un, puis autorisez à nouveau.',
  },
  50_057: {
    detail: 'Le compte est désactivé.',
    advice: 'Demandez à un administrateur de l’activer, ou autorisez un autre compte.',
  },
  50_105: {
    detail: 'Le compte n’est pas affecté à l’application, et l’application l’exige.',
    advice: 'Demandez à un administrateur d’affecter le compte à l’application d’entreprise, puis autorisez à nouveau.',
  },
  50_126: { detail: 'Le nom d’utilisateur ou le mot de passe est incorrect.' },
  50_135: {
    detail: 'Le mot de passe du compte doit être modifié en raison d’un risque que Microsoft a détecté.',
    advice: 'Modifiez le mot de passe, puis autorisez à nouveau.',
  },
  50_144: {
    detail: 'Le mot de passe Active Directory du compte a expiré.',
    advice: 'Définissez un nouveau mot de passe Active Directory, puis autorisez à nouveau.',
  },
  51_004: { detail: 'L’annuaire de l’organisation ne contient pas le compte.' },
  90_072: {
    detail: 'Le compte n’est pas membre de l’organisation dont l’application est utilisée.',
    advice: 'Faites-y inviter le compte, ou autorisez un autre compte.',
  },
  500_208: { detail: 'L’application n’admet pas ce type de compte.' },

  // Consent.
  65_001: {
    detail: 'Personne n’a consenti à ce dont cette application a besoin, ou le consentement a été retiré.',
  },
  65_004: { detail: 'Les autorisations demandées ont été refusées dans le navigateur.' },
  90_094: {
    detail: 'Seul un administrateur de votre organisation peut consentir à cette application.',
    advice: 'Demandez à un administrateur d’accorder le consentement à l’application, puis autorisez à nouveau.',
  },
  90_095: {
    detail: 'Il a été demandé aux administrateurs de votre organisation d’approuver cette application.',
    advice: 'Autorisez à nouveau lorsqu’ils l’auront approuvée.',
  },

  // Policies of the organization.
  50_002: {
    detail: 'L’organisation n’admet les connexions que par son propre proxy.',
    advice: 'Consultez un administrateur au sujet des restrictions de locataire.',
  },
  50_005: {
    detail: 'Une stratégie n’admet pas les connexions depuis ce système d’exploitation.',
    advice: allow,
  },
  50_097: {
    detail: 'Une stratégie exige un appareil que l’organisation connaît.',
    advice:
      'Inscrivez cet ordinateur auprès de l’organisation, ou demandez à un administrateur d’exempter l’application.',
  },
  50_129: {
    detail: 'Une stratégie exige un appareil inscrit auprès de l’organisation.',
    advice: 'Inscrivez cet ordinateur dans les comptes professionnels ou scolaires, puis autorisez à nouveau.',
  },
  50_131: {
    detail:
      'Une stratégie a bloqué la connexion, par exemple en raison de l’état de l’appareil ou d’une activité suspecte.',
    advice: 'Demandez à un administrateur de consulter le journal des connexions.',
  },
  50_155: {
    detail: 'L’organisation n’a pas pu vérifier cet appareil.',
    advice: 'Demandez à un administrateur de vérifier son inscription.',
  },
  53_000: {
    detail: 'Une stratégie d’accès conditionnel exige un appareil conforme, et celui-ci ne l’est pas.',
    advice: 'Inscrivez l’appareil dans la gestion des appareils de votre organisation, puis autorisez à nouveau.',
  },
  53_001: {
    detail: 'Une stratégie d’accès conditionnel exige un appareil joint au domaine, et celui-ci ne l’est pas.',
    advice: 'Autorisez depuis un appareil joint au domaine.',
  },
  53_002: {
    detail: 'Une stratégie d’accès conditionnel n’admet que les applications approuvées.',
    advice: 'Demandez à un administrateur d’approuver cette application.',
  },
  53_003: {
    detail: 'Une stratégie d’accès conditionnel de votre organisation a bloqué la connexion.',
    advice:
      'Demandez à un administrateur d’autoriser cette connexion, ou autorisez depuis un appareil que la stratégie admet.',
  },
  53_004: {
    detail:
      'L’authentification multifacteur doit être configurée pour le compte, et un risque l’empêche pour l’instant.',
    advice: 'Demandez à un administrateur de la configurer pour le compte.',
  },
  53_011: {
    detail: 'Le compte est bloqué en raison d’un risque.',
    advice: 'Demandez à un administrateur d’ignorer le risque.',
  },
  500_021: {
    detail: 'Votre réseau n’admet les connexions qu’à certaines organisations, et celle-ci n’en fait pas partie.',
    advice: 'Demandez à un administrateur du réseau d’autoriser cette organisation (restrictions de locataire).',
  },
  500_022: {
    detail: 'Les restrictions de locataire de votre organisation n’autorisent pas l’accès à cette organisation.',
    advice: allow,
  },
  500_212: {
    detail: 'L’organisation du compte n’autorise pas l’accès à l’autre organisation.',
    advice: 'Demandez à un administrateur de modifier les paramètres d’accès sortant.',
  },
  500_213: {
    detail: 'L’organisation n’admet pas les comptes de l’autre organisation.',
    advice: 'Demandez à un administrateur de modifier les paramètres d’accès entrant.',
  },
  530_003: {
    detail: 'Une stratégie exige un appareil géré par l’organisation, et celui-ci ne l’est pas.',
    advice: 'Autorisez depuis un appareil géré.',
  },
  530_032: { detail: 'Une stratégie de sécurité de l’organisation bloque cette connexion.', advice: allow },
  530_035: {
    detail: 'Les paramètres de sécurité par défaut de l’organisation bloquent cette connexion.',
    advice: allow,
  },

  // What signing in again settles.
  16_000: { detail: 'Microsoft doit demander de quel compte il s’agit.' },
  50_058: { detail: 'Personne n’est plus connecté à Microsoft 365.' },
  50_072: { detail: 'L’authentification multifacteur doit d’abord être configurée pour le compte.' },
  50_074: { detail: 'L’authentification multifacteur est requise et n’a pas été effectuée.' },
  50_076: { detail: 'L’authentification multifacteur est requise.' },
  50_078: { detail: 'L’authentification multifacteur a expiré.' },
  50_079: {
    detail: 'Les informations de sécurité pour l’authentification multifacteur doivent d’abord être enregistrées.',
  },
  50_089: { detail: 'La connexion a pris trop de temps et a expiré.' },
  50_132: { detail: 'La session a pris fin avec un changement de mot de passe.' },
  50_133: { detail: 'La session a été révoquée, ou le mot de passe a été modifié.' },
  50_158: { detail: 'L’organisation exige un contrôle par un autre service, qui n’a pas abouti.' },
  50_173: { detail: 'La connexion a été révoquée, par exemple parce que le mot de passe a été modifié.' },
  54_005: { detail: 'La réponse de cette connexion a déjà été utilisée.' },
  70_000: { detail: 'Microsoft n’accepte pas le jeton de la connexion.' },
  70_008: { detail: 'Le jeton de la connexion a expiré.' },
  70_043: { detail: 'L’organisation exige une nouvelle connexion après un certain temps.' },
  700_082: { detail: 'La connexion a expiré, car elle n’a pas été utilisée pendant 90 jours.' },

  // The registration of the application.
  50_011: {
    detail: 'L’adresse de redirection http://localhost manque dans l’inscription de l’application.',
    advice: `Ajoutez http://localhost sous ${desktop} dans l’inscription, puis autorisez à nouveau.`,
  },
  50_194: {
    detail: 'L’application n’est inscrite que pour une seule organisation.',
    advice:
      'Entrez l’ID de locataire de cette organisation dans les paramètres de l’application, puis autorisez à nouveau.',
  },
  65_005: {
    detail: 'L’inscription demande des autorisations que Microsoft ne trouve pas.',
    advice: 'Ajoutez à l’inscription les autorisations déléguées Mail.Send et User.Read de Microsoft Graph.',
  },
  70_001: { title: 'Application non disponible', detail: 'L’application est désactivée ou inconnue.' },
  70_011: {
    detail: 'Microsoft n’accepte pas les autorisations demandées.',
    advice: 'Vérifiez les autorisations déléguées de l’inscription : Mail.Send et User.Read de Microsoft Graph.',
  },
  500_011: {
    detail: 'L’organisation n’a pas Microsoft Graph, pour lequel les autorisations ont été demandées.',
    advice: 'Demandez à un administrateur de vérifier les applications d’entreprise de l’organisation.',
  },
  500_112: {
    detail: 'L’adresse de redirection de la réponse n’est pas celle de la requête.',
    advice: `Vérifiez que l’inscription contient http://localhost sous ${desktop}.`,
  },
  650_052: {
    detail: 'L’organisation n’est pas abonnée au service dont l’application a besoin.',
    advice: 'Demandez à un administrateur de vérifier les abonnements de l’organisation.',
  },
  650_053: {
    detail: 'L’application a demandé une autorisation qui n’existe pas.',
    advice: 'Vérifiez les API autorisées de l’inscription : elles doivent relever de Microsoft Graph.',
  },
  650_056: {
    detail: 'L’inscription n’indique aucune autorisation, ou aucun administrateur n’y a consenti.',
    advice: 'Ajoutez Mail.Send et User.Read à l’inscription et accordez le consentement, puis autorisez à nouveau.',
  },
  650_057: {
    detail: 'Microsoft Graph ne figure pas parmi les autorisations de l’inscription.',
    advice: 'Ajoutez Mail.Send et User.Read de Microsoft Graph à l’inscription, puis autorisez à nouveau.',
  },
  700_025: {
    detail: 'Un secret a été envoyé, ce qu’un client public ne doit pas avoir.',
    advice: `Inscrivez l’application comme client public sous ${desktop}.`,
  },
  7_000_112: {
    title: 'Application désactivée',
    detail: 'L’application est désactivée dans l’organisation.',
    advice: 'Demandez à un administrateur d’activer la connexion pour l’application d’entreprise.',
  },
  7_000_215: {
    detail: 'L’inscription attend un secret client, et ce programme n’en a pas.',
    advice: `Inscrivez http://localhost sous ${desktop} et non sous « Web ».`,
  },
  7_000_218: {
    detail: 'L’inscription n’autorise pas les flux clients publics : Microsoft demande donc un secret.',
    advice:
      'Activez « Autoriser les flux clients publics » sous Authentification dans l’inscription, puis autorisez à nouveau.',
  },
  7_000_222: {
    detail: 'Les secrets client de l’inscription ont expiré ; ce programme n’en a pas besoin.',
    advice: `Inscrivez l’application comme client public sous ${desktop}.`,
  },
  700_011: { detail: 'L’organisation n’a pas l’application demandée.' },
  700_016: {
    detail: 'Aucune application avec cet ID client n’est inscrite dans votre organisation, ou personne n’y a consenti.',
  },
  1_000_031: { detail: 'L’organisation n’admet pas l’application actuellement.', advice: allow },

  // The organization.
  50_059: {
    title: 'Organisation inconnue',
    detail: 'Microsoft ne peut pas déterminer de quelle organisation il s’agit.',
  },
  90_002: { detail: 'Microsoft 365 ne connaît aucune organisation avec cet ID de locataire.' },

  // What passes.
  50_033: { detail: 'Microsoft signale une erreur passagère.' },
  50_087: { detail: 'Le service d’authentification multifacteur présente une erreur passagère.' },
  50_088: { detail: 'La limite d’appels pour l’authentification multifacteur est atteinte.' },
  50_196: { detail: 'Microsoft a reçu trop de requêtes pour cette connexion en peu de temps.' },
  90_006: { detail: 'Un service nécessaire à la connexion est momentanément indisponible.' },
  90_012: { detail: 'Le service de connexion a mis trop de temps à répondre.' },
  90_024: { detail: 'Le service de connexion est momentanément surchargé.' },
  90_033: { detail: 'L’annuaire de Microsoft 365 est momentanément indisponible.' },
  90_055: { detail: 'L’organisation a actuellement trop de requêtes de connexion.' },
  90_090: { detail: 'Le service de connexion ne peut momentanément pas joindre l’annuaire.' },

  // What this program asked.
  90_014: { detail: 'Un champ manque dans la requête de ce programme.', advice: update },
  90_023: { detail: 'Microsoft n’accepte pas la requête de ce programme.', advice: update },
  900_144: { detail: 'Un paramètre manque dans la requête de ce programme.', advice: update },
  9_002_313: { detail: 'Selon Microsoft, la requête de ce programme est mal formée.', advice: update },
  9_002_325: {
    detail: 'La requête de ce programme ne contient pas la preuve que les clients publics doivent fournir.',
    advice: update,
  },
};
