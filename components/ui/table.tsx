// biome-ignore-all lint/a11y/noRedundantRoles: browsers take a table whose parts are laid out as blocks for no table unless told
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import "./table.css";

/** One column: its head and what its cells show, said once for both shapes of the table. */
export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /**
   * `name`: what the row is about, and the head of its card; exactly one column is it. `beside`: a box to tick in front of the name.
   * `actions`: buttons, which say for themselves what they are.
   */
  readonly is?: "name" | "beside" | "actions";
  /** What it holds is short and stays on one line. */
  readonly isShort?: boolean;
  /** Of each cell's content. */
  readonly className?: string;
}

interface TableProps<Row> {
  /** Says what the table holds; read by screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table; on a screen narrower than 1280 px a list of cards, so that nothing lies beyond an edge. */
export function Table<Row>({ caption, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <div className="rounded-tile border border-line bg-surface">
      <table role="table" className="table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, head, is }) => (
              <th key={key} role="columnheader" scope="col" className="table-head">
                {is === "beside" || is === "actions" ? <span className="sr-only">{head}</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} role="row" className="table-row">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { head, cell, is, isShort = false, className } = column;
  if (is === "name")
    return (
      <th role="rowheader" scope="row" className="table-cell table-name">
        {cell(row)}
      </th>
    );
  return (
    <td role="cell" className={classNames("table-cell", is !== undefined && `table-${is}`, isShort && "table-short")}>
      {is === undefined && (
        <span aria-hidden="true" className="table-label">
          {head}
        </span>
      )}
      <div className={classNames("table-content", className)}>{cell(row)}</div>
    </td>
  );
}
