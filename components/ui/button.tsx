import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names";

type ButtonProps = ComponentPropsWithoutRef<"button"> & {
  kind?: "primary" | "quiet";
};

/** Class names of a button, for links that look like one. */
function buttonClass(kind: "primary" | "quiet" = "quiet", className?: string): string {
  return classNames(
    "inline-flex min-h-[2.25em] items-center justify-center rounded-control px-[0.9em] font-semibold leading-none",
    "disabled:cursor-default disabled:opacity-50",
    kind === "primary" ? "bg-action text-on-action hover:brightness-110" : "bg-raised text-text hover:bg-line",
    className,
  );
}

export function Button({ kind = "quiet", type = "button", className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(kind, className)} />;
}
