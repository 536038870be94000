import { parseLabel } from './access-key.ts';

/**
 * A label with its access key, which is underlined while access keys are shown. A key that is no letter of the label stands
 * behind it in parentheses, as in `Mail patterns... (&z)`, and is there only while access keys are shown.
 */
export function AccessText({ label }: { label: string }) {
  const { before, letter, after } = parseLabel(label);
  const key = letter === '' ? null : <u className="access-key">{letter}</u>;
  if (key !== null && before.endsWith(' (') && after === ')') {
    return (
      <span>
        {before.slice(0, -2)}
        <span className="access-key-behind"> ({key})</span>
      </span>
    );
  }
  return (
    <span>
      {before}
      {key}
      {after}
    </span>
  );
}
