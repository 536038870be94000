/** Takes in so many mails and prints what memory the process needs after the first tenth, and after all of them. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { startMailIntakeOnDisk } from '../../fixtures/mail-intake-on-disk.ts';

const count = Number(process.argv[2]);
const clientCount = 16;
const text = 'The backup has ended. '.repeat(20);

// They wait for ever here, where nothing is forwarded: that is no reason to take no more of them.
const { port, stop } = await startMailIntakeOnDisk([], (journal) => ({
  takeInMails: (mails) => journal.takeInMails(mails),
  hasMessage: (id) => journal.hasMessage(id),
  counts: () => ({ waiting: 0 }),
}));
let left = 0;
const usages: NodeJS.MemoryUsage[] = [];
const startedAt = performance.now();
for (const goal of [count / 10, count - count / 10]) {
  left = goal;
  await Promise.all(Array.from({ length: clientCount }, () => handOver()));
  globalThis.gc?.();
  usages.push(process.memoryUsage());
}
const seconds = (performance.now() - startedAt) / 1000;
await stop();
const [early, late] = usages;
process.stdout.write(
  JSON.stringify({
    count,
    seconds,
    rssEarlyMb: megabytes(early?.rss),
    rssLateMb: megabytes(late?.rss),
    heapEarlyMb: megabytes(early?.heapUsed),
    heapLateMb: megabytes(late?.heapUsed),
  }),
);

function megabytes(bytes: number | undefined): number {
  return (bytes ?? NaN) / 1024 / 1024;
}

/** Says up to DATA at once, as a mail server does, so that little of the time is the client's. */
async function handOver(): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (piece: Buffer) => (heard += piece.toString('latin1')));
  const until = async (reply: RegExp): Promise<void> => {
    while (!reply.test(heard)) await once(socket, 'data');
    heard = '';
  };
  await until(/^220 .*\r\n/);
  socket.write('EHLO nas\r\n');
  await until(/^250 .*\r\n$/m);
  for (let number = 1; left > 0; number += 1) {
    left -= 1;
    socket.write('MAIL FROM:<nas@contoso.local>\r\nRCPT TO:<noc@contoso.com>\r\nDATA\r\n');
    await until(/^354 .*\r\n/m);
    socket.write(`From: nas@contoso.local\r\nTo: noc@contoso.com\r\nSubject: Backup ${number}\r\n\r\n${text}\r\n.\r\n`);
    await until(/^250 .*\r\n$/m);
  }
  socket.end('QUIT\r\n');
  await once(socket, 'close');
}
