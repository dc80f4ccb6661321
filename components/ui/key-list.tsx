interface KeyListProps {
  readonly rows: readonly { readonly what: string; readonly keys: readonly string[] }[];
  readonly className?: string;
}

/** What keys do, a line each. */
export function KeyList({ rows, className }: KeyListProps) {
  return (
    <dl className={className}>
      {rows.map(({ what, keys }) => (
        <div key={what} className="flex items-center justify-between border-t border-line py-2.5">
          <dt>{what}</dt>
          <dd className="ml-4 flex shrink-0">
            {keys.map((key) => (
              <kbd
                key={key}
                className="ml-1.5 min-w-[2em] rounded-[6px] border border-line bg-raised px-2 py-0.5 text-center font-sans text-sm"
              >
                {key}
              </kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
