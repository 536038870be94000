import { parseLabel } from './access-key.ts';

/** A label with its access key, which is underlined while access keys are shown. */
export function AccessText({ label }: { label: string }) {
  const { before, letter, after } = parseLabel(label);
  return (
    <span>
      {before}
      {letter === '' ? null : <u className="access-key">{letter}</u>}
      {after}
    </span>
  );
}
