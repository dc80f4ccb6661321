import type { Expression } from "./expression";

/** The parts that a node is directly made of, in the order of the text. */
export function partsOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "call":
      return node.args;
    default:
      return [];
  }
}

/** The keys of all metrics that an expression reads, each once, in the order of the text. */
export function metricsIn(expression: Expression): readonly string[] {
  const keys = new Set<string>();
  const walk = (node: Expression): void => {
    if (node.kind === "metric") keys.add(node.key);
    else for (const each of partsOf(node)) walk(each);
  };
  walk(expression);
  return [...keys];
}
