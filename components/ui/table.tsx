import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

interface TableProps {
  /** Says what the table holds; read by screen readers. */
  readonly caption: string;
  /** One row of `Th`. */
  readonly head: ReactNode;
  /** Rows: `<tr>` of `Td`, the first cell a `Th scope="row"`. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** A plain table. Where it is wider than its place, the table scrolls sideways in it and not the page. */
export function Table({ caption, head, children, className }: TableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className={classNames("overflow-x-auto rounded-tile bg-surface", className)}
    >
      <table className="w-full border-collapse text-left text-[0.95rem]">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-sm text-muted">
          <tr>{head}</tr>
        </thead>
        <tbody className="[&>tr]:border-t [&>tr]:border-line">{children}</tbody>
      </table>
    </section>
  );
}

const CELL = "px-3 py-2.5 align-top first:pl-5 last:pr-5";

/** A head of a column, or with `scope="row"` of a row. */
export function Th({ scope = "col", className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      {...rest}
      scope={scope}
      className={classNames(CELL, scope === "col" ? "whitespace-nowrap font-normal" : "font-semibold", className)}
    />
  );
}

/** A cell; `isNumber` puts digits under digits. */
export function Td({ isNumber = false, className, ...rest }: ComponentProps<"td"> & { readonly isNumber?: boolean }) {
  return (
    <td {...rest} className={classNames(CELL, isNumber && "whitespace-nowrap text-right tabular-nums", className)} />
  );
}
