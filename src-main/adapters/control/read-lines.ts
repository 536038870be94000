import type { Socket } from 'node:net';

/**
 * Hands out each line that arrives, without its end. A line that is too long is no message of ours: nothing is read from
 * then on, and `onTooLong` is called once.
 *
 * @param maxLength - in UTF-16 units; asked for each time, because it may grow when the other side is known
 */
export function readLines(
  socket: Socket,
  maxLength: () => number,
  onLine: (line: string) => void,
  onTooLong: () => void,
): void {
  let received = '';
  /** What is before it holds no end of a line. */
  let searchedTo = 0;
  let isOver = false;
  const giveUp = (): void => {
    isOver = true;
    received = '';
    onTooLong();
  };
  socket.setEncoding('utf8').on('data', (text: string) => {
    if (isOver) return;
    received += text;
    for (;;) {
      const end = received.indexOf('\n', searchedTo);
      if (end < 0) break;
      const line = received.slice(0, end);
      received = received.slice(end + 1);
      searchedTo = 0;
      if (line.length > maxLength()) return giveUp();
      onLine(line);
    }
    searchedTo = received.length;
    if (received.length > maxLength()) giveUp();
  });
}
