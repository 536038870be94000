import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makeSelfSignedCertificate } from '../emulator/certificates.ts';

const exim = '/usr/sbin/exim4';

/** @returns why specs with a real mail server are not run here; `null`: they are */
export function whyNoExim(): string | null {
  if (!existsSync(exim)) return 'not run: Exim is not installed (Debian package exim4-daemon-light).';
  return process.getuid?.() === 0 ? null : 'not run: Exim accepts messages for a test only from root.';
}

export interface Exim {
  port: number;
  /** SHA-256 of its certificate, as `AB:CD:...`. */
  fingerprint: string;
  login: { username: string; password: string };
  /** @returns so many messages as they are in its mailbox, with the headers that Exim adds, once they are there */
  delivered(count: number): Promise<string[]>;
  /** Its main log. */
  log(): string;
  stop(): Promise<void>;
}

/** @param folder - a temporary one; whoever has made it removes it */
export async function startExim(folder: string, { maxMessageBytes = 20_000_000 } = {}): Promise<Exim> {
  const certificate = await makeSelfSignedCertificate();
  const login = { username: 'backup', password: 'sécret & long' };
  chmodSync(folder, 0o755);
  // Exim gives root's rights up while it works.
  for (const name of ['spool', 'log', 'mail', 'mail/cur', 'mail/tmp', 'mail/new']) {
    mkdirSync(join(folder, name));
    chmodSync(join(folder, name), 0o777);
  }
  const inbox = join(folder, 'mail', 'new');
  writeFileSync(join(folder, 'certificate.pem'), certificate.cert);
  writeFileSync(join(folder, 'key.pem'), certificate.key, { mode: 0o644 });
  const configuration = join(folder, 'exim.conf');
  writeFileSync(configuration, configure(folder, login, maxMessageBytes), { mode: 0o644 });

  const children = new Set<ChildProcess>();
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    const child = spawn(exim, ['-C', configuration, '-bs'], { stdio: [socket, socket, 'ignore'] });
    children.add(child);
    child.once('exit', () => children.delete(child));
    // The child has it.
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    fingerprint: certificate.fingerprint,
    login,
    delivered: (count) => readInbox(inbox, count),
    log: () => readFileSync(join(folder, 'log', 'mainlog'), 'utf8'),
    async stop() {
      server.close();
      await Promise.all(
        [...children].map(async (child) => {
          const exited = once(child, 'exit');
          child.kill();
          await exited;
        }),
      );
    },
  };
}

async function readInbox(inbox: string, count: number): Promise<string[]> {
  const changes = watch(inbox);
  try {
    for (;;) {
      const names = readdirSync(inbox).toSorted();
      if (names.length >= count) return names.map((name) => readFileSync(join(inbox, name), 'utf8'));
      await once(changes, 'change');
    }
  } finally {
    changes.close();
  }
}

function configure(folder: string, login: Exim['login'], maxMessageBytes: number): string {
  return `keep_environment =
primary_hostname = mail.exim.test
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
message_size_limit = ${maxMessageBytes}
tls_advertise_hosts = *
tls_certificate = ${folder}/certificate.pem
tls_privatekey = ${folder}/key.pem
auth_advertise_hosts = \${if eq{$tls_in_cipher}{}{}{*}}
dsn_advertise_hosts = *
host_lookup =
acl_smtp_mail = check_from
acl_smtp_rcpt = check_recipient
deliver_drop_privilege

begin acl
check_from:
  deny message = sender is not allowed
       sender_domains = refused.example
  accept
check_recipient:
  deny message = no such user
       local_parts = nobody
  accept authenticated = *
  deny message = relay not permitted

begin routers
later_undeliverable:
  driver = redirect
  allow_fail
  local_parts = undeliverable
  data = :fail: mailbox is gone
everybody:
  driver = accept
  transport = mailbox

begin transports
mailbox:
  driver = appendfile
  maildir_format
  directory = ${folder}/mail
  return_path_add
  envelope_to_add
  batch_max = 100

begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{eq{$auth2}{${login.username}}}{eq{$auth3}{${login.password}}}}{yes}{no}}
  server_set_id = $auth2
`;
}
