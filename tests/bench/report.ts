/** One measured figure beside the floor that the same run measured, because machines differ and ratios travel. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly floor: string;
  readonly ratio: string;
  /** What we aim for, as text; empty where the figure only informs. */
  readonly aim: string;
  /** Null where there is no aim. */
  readonly met: boolean | null;
}

export interface Section {
  readonly title: string;
  /** What was done, in a sentence or two. */
  readonly how: string;
  readonly figures: readonly Figure[];
  /** What a reader should know of these figures: why an aim is missed, what they leave out. */
  readonly remarks: readonly string[];
}

interface Aim {
  /** As a reader sees it, such as "≤ 1.5 ×". */
  readonly text: string;
  readonly met: boolean;
}

/** A figure that has a floor: the ratio is the point. */
export function against(
  what: string,
  measured: number,
  floor: number,
  write: (value: number) => string,
  most?: number,
): Figure {
  const ratio = measured / floor;
  return {
    what,
    measured: write(measured),
    floor: write(floor),
    ratio: Number.isFinite(ratio) ? `${ratio.toFixed(2)} ×` : "–",
    aim: most === undefined ? "" : `≤ ${most} ×`,
    met: most === undefined ? null : ratio <= most,
  };
}

/** A figure that stands for itself. */
export function plain(what: string, measured: string, aim?: Aim): Figure {
  return { what, measured, floor: "", ratio: "", aim: aim?.text ?? "", met: aim?.met ?? null };
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
}

export function kilobytes(bytes: number): string {
  const kb = bytes / 1024;
  return `${kb.toFixed(kb < 10 ? 2 : kb < 100 ? 1 : 0)} KB`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A section with when it was measured, as text. */
export type Measured = Section & { readonly when: string };

/**
 * The report with these sections measured anew; what `before` (the report as it was) has of others stays as it stands, each with its own moment.
 * A section's letter is the first thing in its title: "(a) …".
 */
export function updateReport(before: string, measured: readonly Measured[], machine: string): string {
  const intro = `${machine}. A figure with a floor stands beside what the same run measured with the least that could do the job: machines differ, ratios travel.`;
  const [, ...old] = before.split(/^(?=## \()/m);
  const sections = new Map(
    [...old.map((text) => text.trim()), ...measured.map(sectionMarkdown)].map((text) => [letterOf(text), text]),
  );
  const inOrder = [...sections].sort(([one], [other]) => one.localeCompare(other)).map(([, text]) => text);
  return `# What \`npm run bench\` measured\n\n${[intro, ...inOrder].join("\n\n")}\n`;
}

function letterOf(markdown: string): string {
  return /^## \((\w)\)/.exec(markdown)?.[1] ?? "";
}

function sectionMarkdown({ title, how, figures, remarks, when }: Measured): string {
  const rows = figures.map((figure) => {
    const verdict = figure.met === null ? figure.aim : `${figure.aim} ${figure.met ? "✓" : "**missed**"}`;
    return `| ${[figure.what, figure.measured, figure.floor, figure.ratio, verdict].join(" | ")} |`;
  });
  const table = ["| figure | measured | floor | ratio | aim |", "|---|---|---|---|---|", ...rows].join("\n");
  return [`## ${title}`, `${how} Measured ${when}.`, table, ...remarks].join("\n\n");
}
