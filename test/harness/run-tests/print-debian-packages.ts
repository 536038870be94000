/** Prints the Debian packages that all tests and checks need, one on each line. For `.ci/run`. */
import { debianPackages } from '../electron-runtime/debian-packages.ts';
import { packagingTools } from '../packaging/debian-packages.ts';
import { browserVariable } from './browser/choose-browser.ts';

/** The programs that `assets/examples` reports on, with languages to count in, and what checks shell scripts. */
const backupTools = ['restic', 'borgbackup', 'borgmatic', 'rsync', 'rclone', 'locales', 'shellcheck'];
/** Also beside another browser, because it is the fastest; a browser that is named is the one to run in. */
const browser = (process.env[browserVariable] ?? '') === '' ? ['chromium-headless-shell'] : [];
/** A real mail server, which the SMTP sender hands messages to. */
const mailServer = ['exim4-daemon-light'];
/** Clients that hand mail over to the program. */
const mailClients = ['curl', 'msmtp', 'swaks'];
/** `promtool`, which reads the metrics file as Prometheus does. */
const monitoring = ['prometheus'];
const own = [...backupTools, ...mailServer, ...mailClients, ...monitoring];
for (const name of [...browser, ...debianPackages, ...packagingTools, ...own]) console.log(name);
