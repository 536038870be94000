/** Prints the Debian packages that all tests and checks need, one on each line. For `.ci/run`. */
import { debianPackages } from '../electron-runtime/debian-packages.ts';
import { packagingTools } from '../packaging/debian-packages.ts';
import { findBrowser } from './browser/find-browser.ts';

/** The programs that `assets/examples` reports on, with languages to count in, and what checks shell scripts. */
const backupTools = ['restic', 'borgbackup', 'borgmatic', 'rsync', 'rclone', 'locales', 'shellcheck'];
const browser = findBrowser().kind === 'found' ? [] : ['chromium'];
/** A real mail server, which the SMTP sender hands messages to. */
const mailServer = ['exim4-daemon-light'];
/** Clients that hand mail over to the program. */
const mailClients = ['curl', 'msmtp', 'swaks'];
/** `promtool`, which reads the metrics file as Prometheus does. */
const monitoring = ['prometheus'];
const own = [...backupTools, ...mailServer, ...mailClients, ...monitoring];
for (const name of [...browser, ...debianPackages, ...packagingTools, ...own]) console.log(name);
