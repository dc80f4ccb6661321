/** One measured figure beside the floor that the same run measured, because machines differ and ratios travel. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly floor: string;
  readonly ratio: string;
  /** What we aim for, as text; empty where the figure only informs. */
  readonly aim: string;
}

export interface Section {
  readonly letter: string;
  readonly title: string;
  readonly how: string;
  readonly figures: readonly Figure[];
}

export function ratio(measured: number, floor: number): string {
  return floor === 0 ? "–" : `${(measured / floor).toFixed(2)} ×`;
}

export function toMarkdown(sections: readonly Section[], machine: string, when: string): string {
  const body = sections.map((section) =>
    [
      `## (${section.letter}) ${section.title}`,
      "",
      section.how,
      "",
      "| figure | measured | floor | ratio | aim |",
      "|---|---|---|---|---|",
      ...section.figures.map((f) => `| ${f.what} | ${f.measured} | ${f.floor} | ${f.ratio} | ${f.aim} |`),
    ].join("\n"),
  );
  return `# What \`npm run bench\` measured\n\n${when} · ${machine}. Each figure stands beside a floor from the same run.\n\n${body.join("\n\n")}\n`;
}
