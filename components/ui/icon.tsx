const PATHS = {
  find: "M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM11 11l3.2 3.2",
  fullScreen: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
  help: "M5.6 6a2.4 2.4 0 1 1 3.5 2.1c-.8.5-1.1.9-1.1 1.9M8 12.8v.1",
  person: "M8 8.2a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14.2c.6-2.7 2.7-4.2 5.5-4.2s4.9 1.5 5.5 4.2",
  down: "M4.5 6.5 8 10l3.5-3.5",
  left: "M10 3 5 8l5 5",
  right: "M6 3l5 5-5 5",
  phone:
    "M3.2 2.5h2.4l1.2 3-1.5 1.2a8 8 0 0 0 4 4l1.2-1.5 3 1.2v2.4c0 .6-.5 1-1 1A10.6 10.6 0 0 1 2.2 3.5c0-.5.4-1 1-1Z",
  chat: "M2.5 3h11v7.5h-6L4.5 13v-2.5h-2Z",
  email: "M2 3.5h12v9H2zM2.3 4.2 8 9l5.7-4.800",
  voicemail: "M4.5 10.5a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5Zm7 0a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5Zm-7 0h7",
  queue: "M2.5 4h11M2.5 8h11M2.5 12h7",
  board: "M2 2.5h5v5H2zM9 2.5h5v5H9zM2 9.5h12v4H2z",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon in the colour and size of the text around it. Decoration: the control it stands in says its name. */
export function Icon({ name, className = "" }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`h-[1.1em] w-[1.1em] shrink-0 ${className}`}
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
