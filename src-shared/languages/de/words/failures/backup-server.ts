import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const retried = (advice: string) => ({
  atHand: advice,
  standing: `${advice} Das Programm versucht es automatisch wieder.`,
});

const message = (text: string) => (text === '' ? '' : `: ${text}`);

const duration = (aheadMs: number) => {
  const minutes = Math.round(Math.abs(aheadMs) / 60_000);
  return minutes < 120
    ? pluralize(minutes, { one: '# Minute', other: '# Minuten' })
    : pluralize(Math.round(minutes / 60), { one: '# Stunde', other: '# Stunden' });
};

export const backupServerHintsText: Words['failures']['backupServerHints'] = {
  vb365: { portAdvice: '4443, wenn er nicht geändert wurde', usernameForms: 'DOMÄNE\\Benutzer oder Benutzer@Domäne' },
  vbr: {
    portAdvice: '9419, wenn er nicht geändert wurde; ab Version 13.1 auch 443',
    usernameForms: 'DOMÄNE\\Benutzer, Benutzer@Domäne oder der Name allein für ein Konto des Servers selbst',
  },
};

export const backupServerText: Words['failures']['backupServer'] = {
  'server-name-unknown': {
    title: 'Kein Server mit diesem Namen',
    detail: ({ host }) => `Der Name ${host} wurde im Netzwerk nicht gefunden.`,
    advice: 'Prüfen Sie die Serveradresse auf Tippfehler und die DNS- und VPN-Verbindung dieses Computers.',
  },
  'server-not-reachable': {
    title: 'Der Server ist nicht erreichbar',
    detail: ({ host, port, reason }) => `Unter ${host}, Port ${port}, antwortet nichts (${reason}).`,
    advice: ({ portAdvice }) =>
      retried(
        `Prüfen Sie, ob der Server eingeschaltet ist, ob sein REST-API-Dienst läuft und ob Port (${portAdvice}) und Firewall stimmen.`,
      ),
  },
  'server-timed-out': {
    title: 'Der Server antwortet nicht rechtzeitig',
    detail: ({ host, port }) => `${host}, Port ${port}, hat seine Antwort nicht innerhalb einer Minute beendet.`,
    advice: retried('Prüfen Sie die Auslastung des Servers und das Netzwerk zu ihm.'),
  },
  'server-without-tls': {
    title: 'Keine sichere Verbindung an diesem Port',
    detail: ({ port }) => `Was an Port ${port} antwortet, spricht kein HTTPS, daher wurde kein Kennwort gesendet.`,
    advice: ({ portAdvice }) => `Geben Sie den Port der REST-API ein (${portAdvice}).`,
  },
  'tls-not-agreed': {
    title: 'Keine gemeinsame TLS-Version',
    detail: ({ port, reason }) =>
      `Was an Port ${port} antwortet, und dieses Programm haben keine TLS-Version, kein Verfahren oder keinen Schlüssel gefunden, den beide annehmen, daher wurde kein Kennwort gesendet (${reason}).`,
    advice:
      'Schalten Sie auf dem Server in Windows TLS 1.2 oder höher ein, und verwenden Sie ein Zertifikat mit einem Schlüssel von mindestens 2048 Bit. Ist der Port nicht der der REST-API, korrigieren Sie ihn.',
  },
  'certificate-unknown': {
    title: 'Dem Zertifikat wird noch nicht vertraut',
    detail:
      'Der Server hat ein Zertifikat vorgelegt, dem noch niemand vertraut hat, daher wurde nichts an ihn gesendet.',
    advice: {
      atHand:
        'Testen Sie die Verbindung, vergleichen Sie das Zertifikat mit dem der REST-API auf dem Server, und vertrauen Sie ihm dann.',
      standing:
        'Bearbeiten Sie den Server, testen Sie die Verbindung, vergleichen Sie das Zertifikat mit dem der REST-API auf dem Server, und vertrauen Sie ihm dann.',
    },
  },
  'certificate-changed': {
    title: 'Das Zertifikat hat sich geändert',
    detail:
      'Der Server hat ein anderes Zertifikat vorgelegt als das, dem Sie vertraut haben, daher wurde nichts an ihn gesendet.',
    advice: {
      atHand:
        'Wurde das Zertifikat erneuert, testen Sie die Verbindung, und vertrauen Sie dem neuen. Sonst antwortet vielleicht etwas anderes an seiner Stelle.',
      standing:
        'Wurde das Zertifikat erneuert, bearbeiten Sie den Server, testen Sie die Verbindung, und vertrauen Sie dem neuen. Sonst antwortet vielleicht etwas anderes an seiner Stelle.',
    },
  },
  'not-a-backup-server': {
    title: ({ name }) => `Dort ist kein ${name}`,
    detail: ({ found }) => `Unter dieser Adresse antwortet etwas anderes: ${found}.`,
    advice: ({ portAdvice }) =>
      `Prüfen Sie Adresse und Port (${portAdvice}) und ob die REST-API dort eingeschaltet ist.`,
  },
  'version-not-supported': {
    title: 'Die Version wird nicht unterstützt',
    detail: ({ version }) => `Der Server bietet die REST-API ${version} nicht an.`,
    advice: ({ name, oldestRelease }) =>
      `Wählen Sie als API-Version Automatisch, oder aktualisieren Sie den Server auf ${name} ${oldestRelease} oder höher.`,
  },
  'password-refused': {
    title: 'Benutzer oder Kennwort abgelehnt',
    detail: {
      atHand: ({ username }) => `Der Server nimmt die Anmeldung von ${username} nicht an.`,
      standing: ({ username }) =>
        `Der Server nimmt die Anmeldung von ${username} nicht an. Das Programm wartet bis zum nächsten Versuch eine Stunde, damit das Konto nicht gesperrt wird.`,
    },
    advice: {
      atHand: ({ usernameForms }) => `Geben Sie Benutzer (${usernameForms}) und Kennwort erneut ein.`,
      standing: ({ usernameForms }) =>
        `Bearbeiten Sie den Server, und geben Sie Benutzer (${usernameForms}) und Kennwort erneut ein.`,
    },
  },
  'mfa-required': {
    title: 'Das Konto braucht einen zweiten Faktor',
    detail: ({ username }) =>
      `Der Server verlangt von ${username} eine mehrstufige Authentifizierung, die ein Programm nicht leisten kann.`,
    advice: ({ name }) =>
      `Verwenden Sie ein Dienstkonto, für das die mehrstufige Authentifizierung in ${name} ausgeschaltet ist.`,
  },
  'sign-in-denied': {
    title: 'Anmeldung nicht erlaubt',
    detail: (failure) =>
      `Der Server lässt ${failure.username} nicht an seiner REST-API anmelden (Status 403, Forbidden)${message(failure.message)}. Über das Kennwort sagt das nichts.`,
    advice:
      'Geben Sie dem Konto eine Rolle, die die REST-API verwenden und Jobs und ihre Sitzungen sehen darf, oder verwenden Sie ein anderes Konto.',
  },
  'token-refused': {
    title: 'Angemeldet, aber der Server lehnt das Token ab',
    detail: ({ username }) =>
      `Der Server hat das Kennwort von ${username} angenommen und die nächste Anforderung mit Status 401 (Unauthorized) beantwortet.`,
    advice: retried(
      'Prüfen Sie, ob ein Proxy oder Gateway vor dem Server die Kopfzeile Authorization aus Anforderungen entfernt, und starten Sie dann den REST-API-Dienst auf dem Server neu.',
    ),
  },
  'server-access-denied': {
    title: 'Zugriff verweigert',
    detail: ({ username }) => `${username} darf sich anmelden, aber keine Jobsitzungen lesen.`,
    advice:
      'Geben Sie dem Konto eine Rolle, die Jobs und ihre Sitzungen sehen darf, oder verwenden Sie ein anderes Konto.',
  },
  'password-missing': {
    title: 'Das Kennwort fehlt',
    detail:
      'Für diesen Server ist kein Kennwort gespeichert: Einstellungen kamen von einem anderen Computer, oder dieses System hat keinen Schlüsselbund dafür.',
    advice: {
      atHand: 'Geben Sie das Kennwort ein.',
      standing: 'Bearbeiten Sie den Server, und geben Sie das Kennwort ein.',
    },
  },
  'password-unreadable': {
    title: 'Das gespeicherte Kennwort kann nicht gelesen werden',
    detail: ({ path }) => `Das System konnte es nicht entschlüsseln. Die Datei wurde nicht geändert: ${path}`,
    advice: {
      atHand: 'Entsperren Sie den Schlüsselbund, oder geben Sie das Kennwort erneut ein.',
      standing:
        'Entsperren Sie den Schlüsselbund, oder bearbeiten Sie den Server, und geben Sie das Kennwort erneut ein.',
    },
  },
  'password-not-stored': {
    title: 'Das Kennwort kann nicht gespeichert werden',
    detail:
      'Dieses System hat keinen Schlüsselbund, daher bleibt das Kennwort nur im Arbeitsspeicher, bis das Programm endet.',
    advice: {
      atHand:
        'Installieren und entsperren Sie einen Schlüsselbund (zum Beispiel GNOME Keyring oder KWallet), und geben Sie dann das Kennwort erneut ein.',
      standing:
        'Installieren und entsperren Sie einen Schlüsselbund (zum Beispiel GNOME Keyring oder KWallet), bearbeiten Sie dann den Server, und geben Sie das Kennwort erneut ein.',
    },
  },
  'server-throttled': {
    title: 'Der Server begrenzt die Anforderungen',
    detail:
      'Der Server hat in kurzer Zeit mehr Anforderungen erhalten, als er zulässt, von diesem Programm oder einem anderen.',
    advice: {
      atHand: 'Warten Sie eine Minute, und testen Sie die Verbindung dann erneut.',
      standing: 'Nichts zu tun: Das Programm versucht es automatisch wieder, sobald der Server es zulässt.',
    },
  },
  'server-error': {
    title: 'Der Server meldet einen Fehler',
    detail: (failure) => `Der Server hat mit Status ${failure.status} geantwortet${message(failure.message)}`,
    advice: retried('Hält das an, prüfen Sie den Server.'),
  },
  'answer-not-understood': {
    title: 'Eine Antwort wurde nicht verstanden',
    detail: ({ path, reason }) => `Die Antwort auf ${path} ist ungültig: ${reason}.`,
    advice: retried('Wurde der Server vor Kurzem aktualisiert, aktualisieren Sie dieses Programm.'),
  },
  'sessions-not-stored': {
    title: 'Beendete Jobs können nicht gespeichert werden',
    detail: ({ reason }) =>
      `Der Server wurde gelesen, aber seine Sitzungen konnten auf diesem Computer nicht gespeichert werden: ${reason}.`,
    advice:
      'Prüfen Sie den freien Speicherplatz auf dem Datenträger mit den Daten dieses Programms. Das Programm versucht es automatisch wieder.',
  },
  'sessions-not-understood': {
    title: 'Einige Sitzungen wurden nicht verstanden',
    detail: ({ count }) =>
      pluralize(count, {
        one: '# Jobsitzung hat keine ID oder keine Zeit und kann daher nicht gemeldet werden.',
        other: '# Jobsitzungen haben keine ID oder keine Zeit und können daher nicht gemeldet werden.',
      }),
    advice: 'Sehen Sie im Jobverlauf auf dem Server nach, und aktualisieren Sie dieses Programm.',
  },
  'server-clock-off': {
    title: 'Die Uhren gehen verschieden',
    detail: ({ aheadMs }) =>
      aheadMs > 0
        ? `Die Uhr des Servers geht gegenüber der dieses Computers ${duration(aheadMs)} vor. Es geht nichts verloren, aber Zeiten in Nachrichten sind die des Servers.`
        : `Die Uhr des Servers geht gegenüber der dieses Computers ${duration(aheadMs)} nach. Es geht nichts verloren, aber Zeiten in Nachrichten sind die des Servers.`,
    advice: 'Stellen Sie die Uhr des Servers oder dieses Computers.',
  },
};

export const backupServerTroubleText: Words['failures']['backupServerTrouble'] = {
  'backup-server-not-read': {
    title: 'Ein Backup-Server kann nicht gelesen werden',
    detail: ({ host, cause }) =>
      `Jobs, die auf ${host} enden, werden gemeldet, sobald der Server wieder gelesen werden kann. ${cause.title}: ${cause.detail}`,
  },
  'backup-server-sessions-unclear': {
    title: 'Einige Jobs können nicht gemeldet werden',
    detail: ({ host, count }) =>
      pluralize(count, {
        one: `# Jobsitzung auf ${host} hat keine ID oder keine Zeit, oder der Server konnte sie nicht liefern; sie wurde daher nicht gemeldet.`,
        other: `# Jobsitzungen auf ${host} haben keine ID oder keine Zeit, oder der Server konnte sie nicht liefern; sie wurden daher nicht gemeldet.`,
      }),
    advice:
      'Sehen Sie im Jobverlauf auf dem Server nach, und aktualisieren Sie dieses Programm. Blenden Sie diese Meldung dann aus.',
  },
};
