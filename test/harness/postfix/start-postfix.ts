import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../fixtures/free-port.ts';

/** Where `.ci/run` unpacks the package: it cannot be installed beside Exim. */
const unpacked = resolve(import.meta.dirname, '../../../.cache/postfix');
const root = existsSync('/usr/lib/postfix/sbin/master') ? '/' : unpacked;
const daemons = join(root, 'usr/lib/postfix/sbin');

/** @returns why specs with Postfix are not run here; `null`: they are */
export function whyNoPostfix(): string | null {
  if (!existsSync(join(daemons, 'master'))) {
    return 'not run: there is no Postfix (Debian package postfix, unpacked into .cache/postfix: see test/harness/postfix/README.md).';
  }
  return process.getuid?.() === 0 ? null : 'not run: Postfix starts only as root.';
}

export interface Postfix {
  /** Takes mail from programs of this computer. */
  port: number;
  /** What it said, for the report of a failure. */
  log(): string;
  stop(): Promise<void>;
}

export interface PostfixOptions {
  /** A temporary one; whoever has made it removes it. */
  folder: string;
  /** Of the server that everything is relayed to. */
  relayPort: number;
}

/** Resolves when it listens. */
export async function startPostfix({ folder, relayPort }: PostfixOptions): Promise<Postfix> {
  const port = await freePort();
  chmodSync(folder, 0o755);
  const paths = Object.fromEntries(['configuration', 'queue', 'data'].map((name) => [name, join(folder, name)]));
  const { configuration = '', queue = '', data = '' } = paths;
  mkdirSync(configuration);
  mkdirSync(queue);
  makeOwned(data);
  mkdirSync(join(queue, 'pid'));
  for (const name of queueFolders) makeOwned(join(queue, name));
  const log = join(folder, 'log');
  writeFileSync(join(configuration, 'main.cf'), mainConfiguration({ queue, data, log: log, relayPort }));
  writeFileSync(join(configuration, 'master.cf'), masterConfiguration(port));
  const libraries = join(root, 'usr/lib/postfix');
  const child = spawn(join(daemons, 'master'), ['-c', configuration, '-d'], {
    env: { MAIL_CONFIG: configuration, LD_LIBRARY_PATH: libraries, PATH: process.env['PATH'] },
    stdio: ['ignore', 'ignore', 'pipe'],
    // It ends its own daemons, all at once: with this one too, if it were in the same group.
    detached: true,
  });
  let trouble = '';
  child.stderr.on('data', (piece: Buffer) => (trouble += piece.toString()));
  const exited = once(child, 'exit');
  const said = () => `${trouble}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`;
  await Promise.race([
    untilListening(port),
    exited.then(() => Promise.reject(new Error(`Postfix ended while it started: ${said()}`))),
  ]);
  return {
    port,
    log: said,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Accounts that each Debian has, and nobody uses: Postfix wants some of its own. */
const [owner, ownerId, group] = ['irc', 39, 'list'];
const queueFolders = [
  'active',
  'bounce',
  'corrupt',
  'defer',
  'deferred',
  'flush',
  'hold',
  'incoming',
  'maildrop',
  'private',
  'public',
  'saved',
  'trace',
];

function makeOwned(path: string): void {
  mkdirSync(path, { mode: 0o700 });
  chownSync(path, ownerId, ownerId);
}

async function untilListening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await delay(20);
    } finally {
      socket.destroy();
    }
  }
}

interface Places {
  queue: string;
  data: string;
  log: string;
  relayPort: number;
}

/** It passes on what it is given: no field is added where one is missing, and no address is completed. */
function mainConfiguration({ queue, data, log, relayPort }: Places): string {
  return `compatibility_level = 3.6
queue_directory = ${queue}
data_directory = ${data}
command_directory = ${join(root, 'usr/sbin')}
daemon_directory = ${daemons}
shlib_directory = ${join(root, 'usr/lib/postfix')}
meta_directory = ${join(root, 'etc/postfix')}
mail_owner = ${owner}
setgid_group = ${group}
default_privs = nobody
import_environment = MAIL_CONFIG LD_LIBRARY_PATH
maillog_file = ${log}
maillog_file_prefixes = ${join(log, '..')}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = nas.postfix.test
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
local_header_rewrite_clients =
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
relayhost = [127.0.0.1]:${relayPort}
smtp_connection_cache_destinations = 127.0.0.1
smtp_connection_cache_time_limit = 60s
smtp_destination_concurrency_limit = 1
smtp_destination_recipient_limit = 50
smtp_tls_security_level = may
notify_classes =
`;
}

/** No part is locked into the queue, where it would not find its libraries. */
function masterConfiguration(port: number): string {
  return `127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
smtp unix - - n - - smtp
relay unix - - n - - smtp
scache unix - - n - 1 scache
anvil unix - - n - 1 anvil
proxymap unix - - n - - proxymap
tlsmgr unix - - n 1000? 1 tlsmgr
error unix - - n - - error
retry unix - - n - - error
postlog unix-dgram n - n - 1 postlogd
`;
}
