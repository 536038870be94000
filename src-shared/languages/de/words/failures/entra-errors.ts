import type { Words } from '../../../texts.ts';

const askToAllow = 'Bitten Sie einen Administrator, es zuzulassen.';
const newestVersion = 'Installieren Sie die neueste Version dieses Programms, und autorisieren Sie dann erneut.';
const publicClient =
  'Registrieren Sie die Anwendung unter „Mobilgerät- und Desktopanwendungen“ als öffentlichen Client.';

export const entraErrorsText: Words['failures']['entraErrors'] = {
  50_014: {
    detail: 'Das Gastkonto hat seine Einladung noch nicht angenommen.',
    advice: 'Nehmen Sie die Einladung an, und autorisieren Sie dann erneut.',
  },
  50_020: { detail: 'Das Konto gehört zu einer anderen Organisation als die Anwendung.' },
  50_034: { detail: 'Die Organisation hat kein Konto mit diesem Namen.' },
  50_053: {
    detail:
      'Das Konto ist nach zu vielen Anmeldeversuchen gesperrt, oder die Anmeldung kam von einer Adresse mit verdächtigen Aktivitäten.',
    advice:
      'Warten Sie, bis das Konto entsperrt ist, oder bitten Sie einen Administrator, es zu entsperren, und autorisieren Sie dann erneut.',
  },
  50_055: {
    detail: 'Das Kennwort des Kontos ist abgelaufen.',
    advice: 'Legen Sie ein neues Kennwort fest, und autorisieren Sie dann erneut.',
  },
  50_056: {
    detail: 'Das Konto hat in diesem Verzeichnis kein Kennwort.',
    advice: 'Bitten Sie einen Administrator, eins festzulegen, und autorisieren Sie dann erneut.',
  },
  50_057: {
    detail: 'Das Konto ist deaktiviert.',
    advice: 'Bitten Sie einen Administrator, es zu aktivieren, oder autorisieren Sie ein anderes Konto.',
  },
  50_105: {
    detail: 'Das Konto ist der Anwendung nicht zugewiesen, und die Anwendung verlangt das.',
    advice:
      'Bitten Sie einen Administrator, das Konto der Unternehmensanwendung zuzuweisen, und autorisieren Sie dann erneut.',
  },
  50_126: { detail: 'Benutzername oder Kennwort ist falsch.' },
  50_135: {
    detail: 'Das Kennwort des Kontos muss wegen eines Risikos geändert werden, das Microsoft erkannt hat.',
    advice: 'Ändern Sie das Kennwort, und autorisieren Sie dann erneut.',
  },
  50_144: {
    detail: 'Das Active Directory-Kennwort des Kontos ist abgelaufen.',
    advice: 'Legen Sie ein neues Active Directory-Kennwort fest, und autorisieren Sie dann erneut.',
  },
  51_004: { detail: 'Das Verzeichnis der Organisation enthält das Konto nicht.' },
  90_072: {
    detail: 'Das Konto ist kein Mitglied der Organisation, deren Anwendung verwendet wird.',
    advice: 'Lassen Sie das Konto dort als Gast einladen, oder autorisieren Sie ein anderes Konto.',
  },
  500_208: { detail: 'Die Anwendung lässt Konten dieser Art nicht zu.' },

  65_001: {
    detail: 'Niemand hat dem zugestimmt, was diese Anwendung braucht, oder die Zustimmung wurde widerrufen.',
  },
  65_004: { detail: 'Die angeforderten Berechtigungen wurden im Browser abgelehnt.' },
  90_094: {
    detail: 'Nur ein Administrator Ihrer Organisation kann dieser Anwendung zustimmen.',
    advice: 'Bitten Sie einen Administrator um die Zustimmung für die Anwendung, und autorisieren Sie dann erneut.',
  },
  90_095: {
    detail: 'Die Administratoren Ihrer Organisation wurden gebeten, diese Anwendung zu genehmigen.',
    advice: 'Autorisieren Sie erneut, wenn sie sie genehmigt haben.',
  },

  50_002: {
    detail: 'Die Organisation lässt Anmeldungen nur über ihren eigenen Proxy zu.',
    advice: 'Fragen Sie einen Administrator nach den Mandanteneinschränkungen.',
  },
  50_005: { detail: 'Eine Richtlinie lässt Anmeldungen von diesem Betriebssystem nicht zu.', advice: askToAllow },
  50_097: {
    detail: 'Eine Richtlinie verlangt ein Gerät, das die Organisation kennt.',
    advice:
      'Registrieren Sie diesen Computer bei der Organisation, oder bitten Sie einen Administrator, die Anwendung auszunehmen.',
  },
  50_129: {
    detail: 'Eine Richtlinie verlangt ein Gerät, das bei der Organisation registriert ist.',
    advice:
      'Registrieren Sie diesen Computer unter Geschäfts-, Schul- oder Unikonten, und autorisieren Sie dann erneut.',
  },
  50_131: {
    detail:
      'Eine Richtlinie hat die Anmeldung blockiert, zum Beispiel wegen des Zustands des Geräts oder verdächtiger Aktivitäten.',
    advice: 'Bitten Sie einen Administrator, im Anmeldeprotokoll nachzusehen.',
  },
  50_155: {
    detail: 'Die Organisation konnte dieses Gerät nicht überprüfen.',
    advice: 'Bitten Sie einen Administrator, seine Registrierung zu prüfen.',
  },
  53_000: {
    detail: 'Eine Richtlinie für bedingten Zugriff verlangt ein konformes Gerät, und dieses ist es nicht.',
    advice: 'Registrieren Sie das Gerät in der Geräteverwaltung Ihrer Organisation, und autorisieren Sie dann erneut.',
  },
  53_001: {
    detail:
      'Eine Richtlinie für bedingten Zugriff verlangt ein Gerät, das in die Domäne eingebunden ist, und dieses ist es nicht.',
    advice: 'Autorisieren Sie auf einem Gerät, das in die Domäne eingebunden ist.',
  },
  53_002: {
    detail: 'Eine Richtlinie für bedingten Zugriff lässt nur genehmigte Anwendungen zu.',
    advice: 'Bitten Sie einen Administrator, diese Anwendung zu genehmigen.',
  },
  53_003: {
    detail: 'Eine Richtlinie für bedingten Zugriff Ihrer Organisation hat die Anmeldung blockiert.',
    advice:
      'Bitten Sie einen Administrator, diese Anmeldung zuzulassen, oder autorisieren Sie von einem Gerät, das die Richtlinie zulässt.',
  },
  53_004: {
    detail:
      'Für das Konto muss die mehrstufige Authentifizierung registriert werden, und ein Risiko verhindert das gerade.',
    advice: 'Bitten Sie einen Administrator, sie für das Konto zu registrieren.',
  },
  53_011: {
    detail: 'Das Konto ist wegen eines Risikos blockiert.',
    advice: 'Bitten Sie einen Administrator, das Risiko zu verwerfen.',
  },
  500_021: {
    detail: 'Ihr Netzwerk lässt Anmeldungen nur bei bestimmten Organisationen zu, und diese gehört nicht dazu.',
    advice: 'Bitten Sie einen Administrator des Netzwerks, diese Organisation zuzulassen (Mandanteneinschränkungen).',
  },
  500_022: {
    detail: 'Die Mandanteneinschränkungen Ihrer Organisation erlauben keinen Zugriff auf diese Organisation.',
    advice: askToAllow,
  },
  500_212: {
    detail: 'Die Organisation des Kontos erlaubt keinen Zugriff auf die andere Organisation.',
    advice: 'Bitten Sie einen Administrator, die Einstellungen für ausgehenden Zugriff zu ändern.',
  },
  500_213: {
    detail: 'Die Organisation lässt Konten der anderen Organisation nicht zu.',
    advice: 'Bitten Sie einen Administrator, die Einstellungen für eingehenden Zugriff zu ändern.',
  },
  530_003: {
    detail: 'Eine Richtlinie verlangt ein Gerät, das die Organisation verwaltet, und dieses wird nicht verwaltet.',
    advice: 'Autorisieren Sie auf einem verwalteten Gerät.',
  },
  530_032: { detail: 'Eine Sicherheitsrichtlinie der Organisation blockiert diese Anmeldung.', advice: askToAllow },
  530_035: { detail: 'Die Sicherheitsstandards der Organisation blockieren diese Anmeldung.', advice: askToAllow },

  16_000: { detail: 'Microsoft muss fragen, welches Konto gemeint ist.' },
  50_058: { detail: 'Bei Microsoft 365 ist niemand mehr angemeldet.' },
  50_072: { detail: 'Für das Konto muss zuerst die mehrstufige Authentifizierung registriert werden.' },
  50_074: { detail: 'Die mehrstufige Authentifizierung ist erforderlich und wurde nicht bestanden.' },
  50_076: { detail: 'Die mehrstufige Authentifizierung ist erforderlich.' },
  50_078: { detail: 'Die mehrstufige Authentifizierung ist abgelaufen.' },
  50_079: {
    detail: 'Für die mehrstufige Authentifizierung müssen zuerst Sicherheitsinformationen registriert werden.',
  },
  50_089: { detail: 'Die Anmeldung hat zu lange gedauert und ist abgelaufen.' },
  50_132: { detail: 'Die Sitzung endete mit einer Änderung des Kennworts.' },
  50_133: { detail: 'Die Sitzung wurde widerrufen, oder das Kennwort wurde geändert.' },
  50_158: {
    detail: 'Die Organisation verlangt eine Prüfung durch einen anderen Dienst, und sie wurde nicht bestanden.',
  },
  50_173: { detail: 'Die Anmeldung wurde widerrufen, zum Beispiel, weil das Kennwort geändert wurde.' },
  54_005: { detail: 'Die Antwort dieser Anmeldung wurde schon einmal verwendet.' },
  70_000: { detail: 'Microsoft nimmt das Token der Anmeldung nicht an.' },
  70_008: { detail: 'Das Token der Anmeldung ist abgelaufen.' },
  70_043: { detail: 'Die Organisation verlangt nach einer bestimmten Zeit eine neue Anmeldung.' },
  700_082: { detail: 'Die Anmeldung ist abgelaufen, weil sie 90 Tage lang nicht verwendet wurde.' },

  50_011: {
    detail: 'In der Anwendungsregistrierung fehlt die Umleitungsadresse http://localhost.',
    advice:
      'Fügen Sie in der Registrierung unter „Mobilgerät- und Desktopanwendungen“ http://localhost hinzu, und autorisieren Sie dann erneut.',
  },
  50_194: {
    detail: 'Die Anwendung ist nur für eine Organisation registriert.',
    advice:
      'Geben Sie in den Anwendungseinstellungen die Mandanten-ID dieser Organisation ein, und autorisieren Sie dann erneut.',
  },
  65_005: {
    detail: 'Die Registrierung verlangt Berechtigungen, die Microsoft nicht findet.',
    advice: 'Fügen Sie der Registrierung die delegierten Microsoft Graph-Berechtigungen Mail.Send und User.Read hinzu.',
  },
  70_001: { title: 'Anwendung nicht verfügbar', detail: 'Die Anwendung ist deaktiviert oder unbekannt.' },
  70_011: {
    detail: 'Microsoft nimmt die angeforderten Berechtigungen nicht an.',
    advice: 'Prüfen Sie die delegierten Berechtigungen der Registrierung: Mail.Send und User.Read von Microsoft Graph.',
  },
  500_011: {
    detail: 'Die Organisation hat Microsoft Graph nicht, wofür die Berechtigungen angefordert wurden.',
    advice: 'Bitten Sie einen Administrator, die Unternehmensanwendungen der Organisation zu prüfen.',
  },
  500_112: {
    detail: 'Die Umleitungsadresse der Antwort ist eine andere als die der Anforderung.',
    advice: 'Prüfen Sie, ob die Registrierung unter „Mobilgerät- und Desktopanwendungen“ http://localhost enthält.',
  },
  650_052: {
    detail: 'Die Organisation hat den Dienst nicht abonniert, den die Anwendung braucht.',
    advice: 'Bitten Sie einen Administrator, die Abonnements der Organisation zu prüfen.',
  },
  650_053: {
    detail: 'Die Anwendung hat eine Berechtigung angefordert, die es nicht gibt.',
    advice: 'Prüfen Sie die API-Berechtigungen der Registrierung: Sie müssen von Microsoft Graph sein.',
  },
  650_056: {
    detail: 'Die Registrierung nennt keine Berechtigungen, oder kein Administrator hat ihnen zugestimmt.',
    advice:
      'Fügen Sie der Registrierung Mail.Send und User.Read hinzu, erteilen Sie die Zustimmung, und autorisieren Sie dann erneut.',
  },
  650_057: {
    detail: 'Microsoft Graph ist nicht unter den Berechtigungen der Registrierung.',
    advice:
      'Fügen Sie der Registrierung Mail.Send und User.Read von Microsoft Graph hinzu, und autorisieren Sie dann erneut.',
  },
  700_025: {
    detail: 'Es wurde ein Geheimnis gesendet, das ein öffentlicher Client nicht haben darf.',
    advice: publicClient,
  },
  7_000_112: {
    title: 'Anwendung deaktiviert',
    detail: 'Die Anwendung ist in der Organisation deaktiviert.',
    advice: 'Bitten Sie einen Administrator, die Anmeldung für die Unternehmensanwendung zu aktivieren.',
  },
  7_000_215: {
    detail: 'Die Registrierung erwartet ein Clientgeheimnis, und dieses Programm hat keins.',
    advice: 'Registrieren Sie http://localhost unter „Mobilgerät- und Desktopanwendungen“ und nicht unter „Web“.',
  },
  7_000_218: {
    detail: 'Die Registrierung lässt öffentliche Clientflows nicht zu, daher verlangt Microsoft ein Geheimnis.',
    advice:
      'Schalten Sie in der Registrierung unter „Authentifizierung“ die Option „Öffentliche Clientflows zulassen“ ein, und autorisieren Sie dann erneut.',
  },
  7_000_222: {
    detail: 'Die Clientgeheimnisse der Registrierung sind abgelaufen; dieses Programm braucht keine.',
    advice: publicClient,
  },
  700_011: { detail: 'Die Organisation hat die angeforderte Anwendung nicht.' },
  700_016: {
    detail:
      'In Ihrer Organisation ist keine Anwendung mit dieser Client-ID registriert, oder niemand dort hat ihr zugestimmt.',
  },
  1_000_031: { detail: 'Die Organisation lässt die Anwendung zurzeit nicht zu.', advice: askToAllow },

  50_059: {
    title: 'Organisation nicht bekannt',
    detail: 'Microsoft kann nicht erkennen, welche Organisation gemeint ist.',
  },
  90_002: { detail: 'Microsoft 365 kennt keine Organisation mit dieser Mandanten-ID.' },

  50_033: { detail: 'Microsoft meldet einen vorübergehenden Fehler.' },
  50_087: { detail: 'Der Dienst für die mehrstufige Authentifizierung hat einen vorübergehenden Fehler.' },
  50_088: { detail: 'Die Grenze der Anrufe für die mehrstufige Authentifizierung ist erreicht.' },
  50_196: { detail: 'Microsoft hat für diese Anmeldung in kurzer Zeit zu viele Anforderungen erhalten.' },
  90_006: { detail: 'Ein Dienst, den die Anmeldung braucht, ist im Moment nicht verfügbar.' },
  90_012: { detail: 'Der Anmeldedienst hat zu lange für eine Antwort gebraucht.' },
  90_024: { detail: 'Der Anmeldedienst ist im Moment überlastet.' },
  90_033: { detail: 'Das Verzeichnis von Microsoft 365 ist im Moment nicht verfügbar.' },
  90_055: { detail: 'Die Organisation hat zurzeit zu viele Anmeldeanforderungen.' },
  90_090: { detail: 'Der Anmeldedienst kann das Verzeichnis im Moment nicht erreichen.' },

  90_014: { detail: 'In der Anforderung dieses Programms fehlt ein Feld.', advice: newestVersion },
  90_023: { detail: 'Microsoft nimmt die Anforderung dieses Programms nicht an.', advice: newestVersion },
  900_144: { detail: 'In der Anforderung dieses Programms fehlt ein Parameter.', advice: newestVersion },
  9_002_313: {
    detail: 'Microsoft nennt die Anforderung dieses Programms fehlerhaft.',
    advice: newestVersion,
  },
  9_002_325: {
    detail: 'In der Anforderung dieses Programms fehlt der Nachweis, den öffentliche Clients liefern müssen.',
    advice: newestVersion,
  },
};
