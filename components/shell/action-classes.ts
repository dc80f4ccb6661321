/** Looks of a control that is a link or a button alike. */
const base =
  "inline-flex min-h-11 items-center justify-center rounded-control px-5 text-base font-semibold transition-colors disabled:opacity-60";
export const primaryAction = `${base} bg-action text-on-action hover:bg-action/90`;
export const secondaryAction = `${base} border border-line bg-surface text-text hover:bg-raised`;
