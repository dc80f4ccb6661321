import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** `primary`: the one way on. `secondary`: another way. `quiet`: a way that may be overlooked. `danger`: destroys something. */
type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

const LOOKS: Readonly<Record<ButtonKind, string>> = {
  primary: "bg-action text-on-action hover:bg-action/90",
  secondary: "border border-control bg-surface text-text hover:bg-raised",
  quiet: "text-text hover:bg-raised",
  danger: "bg-breach-fill text-on-breach hover:bg-breach-fill/90",
};

/** Class names of a button on a page, for links that look like one. */
export function buttonClass(kind: ButtonKind = "secondary", className?: string): string {
  return classNames(
    "inline-flex min-h-11 max-w-full items-center justify-center rounded-control px-5 py-1.5 text-base font-semibold leading-snug transition-colors",
    // A long name in it: rather broken than beyond the edge.
    "[overflow-wrap:anywhere]",
    "disabled:cursor-default disabled:opacity-60",
    LOOKS[kind],
    className,
  );
}

type ButtonProps = ComponentProps<"button"> & { readonly kind?: ButtonKind };

/** A button of a page or a form, 44 px high. Inside a tile `TileButton` scales with the wall. */
export function Button({ kind = "secondary", type = "button", className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(kind, className)} />;
}

/** A small button whose size follows the text around it. */
export function TileButton({ type = "button", className, ...rest }: ComponentProps<"button">) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(
        "inline-flex min-h-[2.25em] items-center justify-center rounded-control bg-raised px-[0.9em] font-semibold leading-none text-text hover:bg-line",
        "disabled:cursor-default disabled:opacity-50",
        className,
      )}
    />
  );
}
