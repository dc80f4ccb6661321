import { err, ok, type Result } from "@/lib/domain/result";
import { type Expression, MOST_CHARACTERS } from "./expression";
import { Parser } from "./parser";
import { type ExpressionProblem, problem } from "./problem";
import { tokens } from "./tokens";

/**
 * Reads what somebody typed as a calculated metric. Whether the metrics exist and the units fit, `checkExpression` says.
 *
 *     accepted.today / entered.today * 100
 *     if(interactionsLongestWaitInQueue.rt > 5 min and availableIdle.rt = 0, 1, 0)
 *
 * Never throws, and costs little whatever is typed: at most 500 characters, 32 levels of nesting and 200 parts are read.
 *
 * @returns the tree, or the first place at which the text makes no sense
 */
export function parseExpression(text: string): Result<Expression, readonly ExpressionProblem[]> {
  if (text.length > MOST_CHARACTERS) {
    return err([problem("too-long", { from: MOST_CHARACTERS, to: text.length }, { bound: MOST_CHARACTERS })]);
  }
  if (text.trim() === "") return err([problem("empty", { from: 0, to: text.length })]);
  const read = new Parser(tokens(text)).read();
  return "code" in read ? err([read]) : ok(read);
}
