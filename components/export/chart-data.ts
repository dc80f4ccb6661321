import { csvLine, csvStyleOf } from "@/lib/domain/csv";
import { isoInZone } from "@/lib/domain/format/iso-in-zone";

/** "since" and "unfetched" have no sign: they say since when there is something, and why not before. */
export interface ChartMark {
  readonly of: "target" | "band" | "running" | "provisional" | "lacking" | "since" | "unfetched";
  readonly text: string;
}

/** A chart's numbers, to be taken along. */
export interface ChartData {
  readonly title: string;
  readonly board: string;
  /** What of the board it is of, where that is one thing: a queue's name. */
  readonly subject?: string;
  /** IANA zone of its times. */
  readonly zone: string;
  readonly columns: readonly {
    readonly name: string;
    /** "count", "milliseconds", "percentage"; anything else is a plain number. */
    readonly unit: string;
    readonly as: "line" | "bar" | "step";
    /** As CSS has it; may name a variable of the page. */
    readonly colour: string;
  }[];
  /** What a picture shows beside the series, and what is to be known of it, in words. */
  readonly marks?: readonly ChartMark[];
  /** What is drawn behind the columns as a band, of which a picture has a mark and a file has the numbers: those of its columns, one for each row. */
  readonly band?: readonly {
    readonly name: string;
    readonly unit: string;
    readonly values: readonly (number | null)[];
  }[];
  readonly rows: readonly {
    /** Epoch ms. */
    readonly start: number;
    readonly end: number;
    /** One for each column; null is a gap. */
    readonly values: readonly (number | null)[];
    /** What is to be known of the row: that it still runs, that it is not final; empty where nothing is. */
    readonly state: string;
    /** What else is to be known of each value; one for each column, empty where nothing is. */
    readonly notes?: readonly string[];
  }[];
}

export interface CsvWords {
  /** In whose language a spreadsheet reads it. */
  readonly locale: string;
  readonly start: string;
  readonly end: string;
  readonly state: string;
  /** The head of the column that says what is to be known of another column's values. */
  readonly note?: (name: string) => string;
  /** What a unit is called behind a column's name; empty for none. */
  readonly unit: (unit: string) => string;
}

/** Hundredths are enough of a share; of a duration 8x8 tells no less than a second. */
function written(value: number | null, unit: string): number | null {
  if (value === null) return null;
  return Math.round((unit === "milliseconds" ? value / 1000 : value) * 100) / 100;
}

/** By it spreadsheets know UTF-8: without it Excel reads an umlaut as two other letters. */
const MARK = "\uFEFF";

/**
 * A chart's numbers as CSV (UTF-8 with its mark, separated as the locale's spreadsheets expect it): times on the zone's clock with their distance from UTC,
 * units in the head, a gap as an empty field. Nothing in it is a formula to a spreadsheet, whatever queues and series are called.
 */
export function chartCsv({ columns, band = [], rows, zone }: ChartData, words: CsvWords): string {
  const head = [...columns, ...band].map(({ name, unit }) =>
    words.unit(unit) === "" ? name : `${name} (${words.unit(unit)})`,
  );
  const { note, locale } = words;
  const style = csvStyleOf(locale);
  const notes = note === undefined ? [] : columns.map(({ name }) => note(name));
  return [
    MARK,
    csvLine([words.start, words.end, ...head, words.state, ...notes], style),
    ...rows.map(({ start, end, values, state, notes: own = [] }, at) =>
      csvLine(
        [
          isoInZone(start, zone),
          isoInZone(end, zone),
          ...columns.map(({ unit }, index) => written(values[index] ?? null, unit)),
          ...band.map(({ values: usual, unit }) => written(usual[at] ?? null, unit)),
          state,
          ...notes.map((_, index) => own[index] ?? ""),
        ],
        style,
      ),
    ),
  ].join("");
}

/** A file's name from what is in it: the board, what of it, the chart, and when it was taken, in letters and digits that every system takes. */
export function fileName(
  { board, subject = "", title, zone }: Pick<ChartData, "board" | "subject" | "title" | "zone">,
  at: number,
  ending: string,
): string {
  const plain = (text: string) =>
    text
      .normalize("NFC")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60);
  const time = isoInZone(at, zone).slice(0, 16).replace("T", "-").replace(":", "");
  return `${[plain(board), plain(subject), plain(title), time].filter((part) => part !== "").join("_")}.${ending}`;
}
