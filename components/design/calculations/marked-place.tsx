interface MarkedPlaceProps {
  readonly text: string;
  /** Characters from the text's begin; at its end, nothing stands there yet. */
  readonly from: number;
  readonly to: number;
}

/** A text with the place of a problem marked in it, for the eye: the place is told in words, too. */
export function MarkedPlace({ text, from, to }: MarkedPlaceProps) {
  return (
    <p aria-hidden="true" className="expression min-w-0 break-words text-sm text-muted">
      {text.slice(0, from)}
      <mark className="expression-problem">{text.slice(from, to).trim() === "" ? " ? " : text.slice(from, to)}</mark>
      {text.slice(Math.max(from, to))}
    </p>
  );
}
