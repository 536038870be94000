/** Bytes in a line of a fingerprint. */
const lineBytes = 16;

/** @returns the lines of `AB:CD:...`, each as long as two people read aloud to each other; joined, it is whole again. */
export function splitFingerprint(fingerprint: string): string[] {
  const bytes = fingerprint.split(':');
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; from += lineBytes) {
    const isLast = from + lineBytes >= bytes.length;
    lines.push(bytes.slice(from, from + lineBytes).join(':') + (isLast ? '' : ':'));
  }
  return lines;
}
